package org.anamnesis.command.billing;

import static org.anamnesis.command.RunningCommandSide.events;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who answers for an animal pays for it. */
class OwnerPaysTest extends BilledPractice {

    @Test
    void the_owner_pays_for_the_animal() {
        practice();
        settled();
        assertThat(events(tenant, "billing-account.opened")).isOne();
        String owner = post("/responsible-persons", "{\"name\": {\"family\": \"Rossi\"}}").header("Location");
        post(owner + "/patients", "{\"patientId\": \"%s\", \"relationship\": {\"text\": \"Owner\"}}"
                .formatted(id(patient)));
        post(owner + "/patients", "{\"patientId\": \"%s\", \"relationship\": {\"text\": \"neighbour\"}}"
                .formatted(id(patient)));
        settled();
        assertThat(events(tenant, "billing-account.payer-assigned")).isOne();
    }

    @Test
    void an_owner_who_was_linked_before_the_tenant_was_registered_pays_too() {
        String animal = post("/patients", "{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}")
                .header("Location");
        String owner = post("/responsible-persons", "{\"name\": {\"family\": \"Rossi\"}}").header("Location");
        post(owner + "/patients", "{\"patientId\": \"%s\", \"relationship\": {\"text\": \"Owner\"}}"
                .formatted(id(animal)));
        practice();
        price(OURS, "bath", "20.00");
        String invoice = post(animal + "/invoices", "{}").header("Location");
        post(invoice + "/charges", """
                {"kind": "manual", "service": {"system": "urn:anamnesis:service", "code": "bath"}, "quantity": 1,
                 "description": "Bath", "servicedOn": "2026-03-14"}""");
        assertThat(post(invoice + "/issue", "", 1).statusCode()).isEqualTo(204);
        assertThat(events(tenant, "billing-account.payer-assigned")).isZero();
        assertThat(jdbc.sql("""
                select convert_from(payload, 'UTF8')::json #>> '{parts,0,payer,responsiblePersonId}' from event
                where payload_type = 'invoice.issued' and convert_from(meta_data, 'UTF8')::json ->> 'tenant' = ?""")
                .param(tenant).query(String.class).single()).isEqualTo(id(owner).toString());
    }

    @Test
    void an_owner_does_not_take_the_place_of_a_payer_who_was_named() {
        practice();
        settled();
        post(patient + "/billing-account/payer", "{\"payer\": {\"kind\": \"organization\", \"name\": \"Employer\"}}",
                0);
        String owner = post("/responsible-persons", "{\"name\": {\"family\": \"Rossi\"}}").header("Location");
        post(owner + "/patients", "{\"patientId\": \"%s\", \"relationship\": {\"text\": \"Owner\"}}"
                .formatted(id(patient)));
        settled();
        assertThat(events(tenant, "billing-account.payer-assigned")).isOne();
    }
}
