#!/usr/bin/env bash
# Lays out roles and databases on a new PostgreSQL server, with the very scripts that standalone runs over JDBC.
# The postgres image runs it once, when its data folder is empty. By hand: set the usual PG* variables of a superuser.
#
# Passwords come from the environment and go to psql through it, not over a command line that others could read.
set -euo pipefail

scripts="${PROVISION_SCRIPTS:-/provision}"
: "${RECORD_OWNER_PASSWORD:?}" "${COMMAND_SIDE_PASSWORD:?}" "${CLINICAL_RECORDS_PASSWORD:?}" "${AUDIT_TRAIL_PASSWORD:?}" "${REPORTING_PASSWORD:?}"

run() {
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "$1"
}

{
    for role in record_owner command_side clinical_records audit_trail reporting; do
        # The image's own server is asked for passwords in clear text on its socket only; what is stored is a verifier.
        echo "\\getenv ${role}_password ${role^^}_PASSWORD"
    done
    echo "\\i $scripts/databases.sql"
} | run postgres
echo "\\i $scripts/record.sql" | run record
echo "\\i $scripts/clinical_records.sql" | run clinical_records
