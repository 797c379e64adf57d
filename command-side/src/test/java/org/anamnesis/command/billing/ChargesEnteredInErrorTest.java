package org.anamnesis.command.billing;

import static org.anamnesis.command.RunningCommandSide.events;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;

/** What never was done is not paid for. */
class ChargesEnteredInErrorTest extends BilledPractice {

    @Test
    void a_procedure_struck_before_the_checkup_is_completed_is_not_charged() {
        practice();
        price(ACT_CODE, "AMB", "40.00");
        price(SNOMED_CT, "73761001", "250.50");
        String checkup = start(null);
        String procedure = procedure(checkup);
        enterInError(checkup, procedure, 1);
        post(checkup + "/complete", completion(), 2);
        settled();
        assertThat(events(tenant, "invoice.charge-added")).isOne();
    }

    @Test
    void a_procedure_struck_after_it_was_charged_is_taken_off_or_looked_at() {
        practice();
        price(ACT_CODE, "AMB", "40.00");
        price(SNOMED_CT, "73761001", "250.50");
        String checkup = start(null);
        String first = procedure(checkup);
        String second = procedure(checkup);
        post(checkup + "/complete", completion(), 2);
        settled();
        enterInError(checkup, first, 3);
        settled();
        assertThat(events(tenant, "invoice.charge-removed")).isOne();
        String invoice = patient + "/invoices/" + TestIds.IDS.invoiceOfCheckup(id(checkup));
        post(invoice + "/issue", "", 4);
        enterInError(checkup, second, 4);
        settled();
        assertThat(events(tenant, "invoice.charge-removed")).isOne();
        assertThat(events(tenant, "invoice.review-requested")).isOne();
        String close = invoice + "/reviews/" + second + "/close";
        assertThat(post(close, "{\"note\": \" \"}", 6).<List<String>>path("errors.field")).containsExactly("note");
        assertThat(post(close, "{\"note\": \"Credited\"}").statusCode()).isEqualTo(428);
        assertThat(post(close.replace(second, first), "{\"note\": \"Credited\"}", 6).<String>path("code"))
                .isEqualTo("review-unknown");
        assertThat(post(close, "{\"note\": \"Credited\"}", 6).statusCode()).isEqualTo(204);
        assertThat(events(tenant, "invoice.review-closed")).isOne();
    }

    private String procedure(String checkup) {
        return id(post(checkup + "/procedures", """
                {"code": {"coding": [{"system": "http://snomed.info/sct", "code": "73761001"}]},
                 "performed": {"start": "%s"}}""".formatted(now())).header("Location")).toString();
    }

    private void enterInError(String checkup, String procedure, int version) {
        assertThat(post(checkup + "/entered-in-error",
                "{\"fact\": \"procedure\", \"factId\": \"%s\", \"reason\": \"Slip\"}".formatted(procedure), version)
                .statusCode()).isEqualTo(204);
    }
}
