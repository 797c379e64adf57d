#!/usr/bin/env bash
# Walks one patient from a command to chart, trail and reports over HTTP. Needs a running system on the usual ports, and curl.
set -euo pipefail

write=http://127.0.0.1:8080 charts=http://127.0.0.1:8081 trail=http://127.0.0.1:8082 reports=http://127.0.0.1:8083
caller=(-H 'X-Tenant: smoke' -H "X-Actor: smoke-test")
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

header() {
    sed -n "s/^$1: *\([^[:cntrl:]]*\).*/\1/Ip" "$headers"
}

post() {
    curl --silent --show-error --fail-with-body --dump-header "$headers" "${caller[@]}" \
        -H 'Content-Type: application/json' --data "$2" "$write$1"
}

read_own() {
    curl --silent --show-error --fail-with-body --retry 5 "${caller[@]}" -H "Anamnesis-Await: $written" "$1"
}

expect() {
    grep --quiet --fixed-strings "$2" <<<"$1" || { echo "expected $2 in: $1" >&2; exit 1; }
}

post /patients '{"demographics": {"names": [{"family": "Smoke", "given": ["Test"]}], "sex": "unknown"}}'
patient=$(basename "$(header Location)")
post "/patients/$patient/allergies" '{"code": {"text": "Penicillin"}, "verification": "confirmed"}'
written=$(header Anamnesis-Written)

expect "$(read_own "$charts/patients/$patient/chart")" Penicillin
entries=$(read_own "$trail/patients/$patient/trail")
expect "$entries" patient.registered
expect "$entries" patient.allergy-recorded
expect "$(read_own "$reports/reports/revenue")" position

status=$(curl --silent --output /dev/null --write-out '%{http_code}' "$write/patients" \
    -H 'Content-Type: application/json' --data '{}')
[[ $status == 401 ]] || { echo "expected 401 without a caller, got $status" >&2; exit 1; }
echo "Registered patient $patient and read chart, trail and a report."
