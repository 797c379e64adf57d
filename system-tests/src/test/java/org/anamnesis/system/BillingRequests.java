package org.anamnesis.system;

import java.util.List;
import java.util.Map;

/** The valid requests about money. */
final class BillingRequests {

    private static final String REASON = "{'reason': 'Zebedee wants so'}";
    private static final String SERVICE = "'system': 'urn:wrong-input', 'display': 'Zebedee bandage', 'code'";
    private static final String PRICE = """
            {'service': {%s: 'bandage'}, 'amount': {'amount': 12.50, 'currency': 'EUR'}, 'unit': 'm', 'taxPercent': 19,
             'validFrom': '2020-01-01'}""".formatted(SERVICE);
    private static final String ONE = "{'amount': {'amount': 1.00, 'currency': 'EUR'}, 'reason': 'Zebedee'}";
    private static final String COVERAGE = """
            {'payer': {'kind': 'organization', 'name': 'Zebedee Insurance', 'identifier': {'system': 'urn:ik',
              'value': '7'}}, 'insuredId': {'country': 'US', 'value': 'Zebedee-9'},
             'share': {'kind': 'percent', 'percent': 80}, 'validFrom': '2026-01-01', 'validUntil': '2027-12-31'}""";

    private final ValidRequests all;

    private BillingRequests(ValidRequests all) {
        this.all = all;
    }

    /** Adds them to all the others; the tenant is registered. */
    static void addTo(ValidRequests all) {
        BillingRequests requests = new BillingRequests(all);
        all.made("/tariffs", PRICE);
        all.write("/tariffs", PRICE);
        requests.aboutAccounts();
        requests.aboutDrafts();
        requests.aboutIssuedInvoices();
        all.read(1, "/invoices/" + requests.draft().id());
    }

    private void aboutAccounts() {
        String account = "/patients/" + all.patient() + "/billing-account";
        all.change(account + "/payer", "{'payer': {'kind': 'patient'}}",
                all.made(account + "/coverages", COVERAGE));
        all.write(account + "/coverages", COVERAGE);
        Answer covered = all.made("/patients/" + all.patient() + "/billing-account/coverages", COVERAGE);
        all.change(covered.header("Location") + "/end", "{'validUntil': '2026-12-31', 'reason': 'Zebedee'}", covered);
    }

    private void aboutDrafts() {
        all.write("/patients/" + all.patient() + "/invoices", "{}");
        Answer draft = draft();
        all.write(draft.header("Location") + "/charges", charge("bandage"));
        Answer unpriced = all.made(draft().header("Location") + "/charges", charge("unheard-of"));
        all.change(unpriced.header("Location") + "/price",
                "{'unitPrice': {'amount': 7.77, 'currency': 'EUR'}, 'taxPercent': 7.5}", unpriced);
        Answer removed = all.made(draft().header("Location") + "/charges", charge("bandage"));
        all.change(removed.header("Location") + "/remove", REASON, removed);
        Answer empty = draft();
        all.change(empty.header("Location") + "/withdraw", REASON, empty);
        Answer full = draft();
        all.change(full.header("Location") + "/issue", "",
                all.made(full.header("Location") + "/charges", charge("bandage")));
    }

    private void aboutIssuedInvoices() {
        for (Map.Entry<String, String> act : List.of(Map.entry("/credits", ONE), Map.entry("/void", REASON),
                Map.entry("/write-off", REASON))) {
            Answer draft = draft();
            all.change(draft.header("Location") + act.getKey(), act.getValue(), issued(draft));
        }
        String payment = """
                {'amount': {'amount': 2.00, 'currency': 'EUR'}, 'reference': '%s', 'method': 'card',
                 'received': '2026-11-01', 'payer': {'kind': 'patient'}}""";
        Answer invoice = draft();
        issued(invoice);
        all.write(invoice.header("Location") + "/payments", payment.formatted("Zebedee-1"));
        Answer paid = all.made(invoice.header("Location") + "/payments", payment.formatted("Zebedee-2"));
        all.change(paid.header("Location") + "/refunds", ONE, paid);
    }

    private Answer draft() {
        return all.made("/patients/" + all.patient() + "/invoices", "{}");
    }

    private Answer issued(Answer draft) {
        Answer charged = all.made(draft.header("Location") + "/charges", charge("bandage"));
        return all.post(draft.header("Location") + "/issue", "", charged).expect(204);
    }

    private static String charge(String code) {
        return """
                {'kind': 'manual', 'service': {%s: '%s'}, 'description': 'Zebedee bandage', 'quantity': 2.5,
                 'unit': 'm', 'servicedOn': '2026-03-14'}""".formatted(SERVICE, code);
    }
}
