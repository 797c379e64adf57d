package org.anamnesis.command.billing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.responsibleperson.event.ResponsiblePersonEvent;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.status.LinkedPatients;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lookup of who answers for whom, and as what that pays, written in the transaction that appends the event. */
@Lookup(revision = "person-links-1")
@ProcessingGroup(BillingParameters.GROUP)
record PersonLinks(JdbcClient jdbc, LinkedPatients linked) {

    private static final String ROLE_CLASS = "http://terminology.hl7.org/CodeSystem/v3-RoleClass";
    /** HL7 v3 RoleClass: guarantor, owned entity; and the words of those who do not code. */
    private static final Set<String> CODES = Set.of("GUAR", "OWN");
    private static final Set<String> WORDS = Set.of("guarantor", "owner");
    private static final String NOW = """
            not entered_in_error and coalesce(starts <= now(), true) and coalesce(ends > now(), true)""";

    /** Whether a person pays for a patient by being this to it: who owns an animal does, or guarantees for somebody. */
    static boolean pays(CodeableConcept relationship) {
        return relationship.coding().stream()
                .anyMatch(coding -> ROLE_CLASS.equals(coding.system()) && CODES.contains(coding.code()))
                || relationship.text() != null && WORDS.contains(relationship.text().toLowerCase(Locale.ROOT));
    }

    /** Who pays for a patient by a link of any of its records that holds now; of several, who was linked first. */
    Optional<Payer> paying(String tenant, UUID patient) {
        return jdbc.sql("""
                select person_id from person_link where tenant = ? and patient_id = any (?) and pays and %s
                order by linked_at, link_id limit 1""".formatted(NOW)).params(tenant, records(tenant, patient))
                .query(UUID.class).optional().map(ResponsiblePersonId::new).map(Payer::person);
    }

    /**
     * How a payer stands to a patient now, whichever of its records is linked; a link that it rests on holds still
     * until the decision is stored.
     */
    PayerStatus payerStatus(String tenant, UUID patient, Payer payer) {
        return new PayerStatus(payer.responsiblePersonId() == null || !jdbc.sql("""
                select 1 from person_link where tenant = ? and patient_id = any (?) and person_id = ? and %s
                for share""".formatted(NOW))
                .params(tenant, records(tenant, patient), payer.responsiblePersonId().value()).query().listOfRows()
                .isEmpty());
    }

    @EventHandler
    void on(PatientLinkEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant,
            @SequenceNumber long version, @Timestamp Instant recorded) {
        switch (event) {
            case PatientLinked linked -> put(tenant, linked, version, recorded);
            case PatientLinkEnded ended -> put(tenant, ended, ended, ended.linkId(), false, ended.end(), version);
            case PatientLinkEnteredInError error -> put(tenant, error, error, error.linkId(), true, null, version);
        }
    }

    /** The beginning says once and for all as what the person is linked; how the link ends is told by later events. */
    private void put(String tenant, PatientLinked linked, long version, Instant recorded) {
        ClinicalTime start = linked.period().start();
        put(tenant, linked, linked, linked.linkId(), false, linked.period().end(), version);
        jdbc.sql("""
                update person_link set pays = ?, starts = ?, linked_at = ?
                where tenant = ? and patient_id = ? and person_id = ? and link_id = ?""")
                .param(pays(linked.relationship())).param(start == null ? null : at(start.earliest()))
                .param(at(recorded)).param(tenant).param(linked.patientId().value())
                .param(linked.responsiblePersonId().value()).param(linked.linkId().value()).update();
    }

    private void put(String tenant, ResponsiblePersonEvent person, AboutPatient patient, LinkId link,
            boolean enteredInError, @Nullable ClinicalTime end, long version) {
        jdbc.sql(
                """
                        insert into person_link as known
                            (tenant, patient_id, person_id, link_id, entered_in_error, ends, version)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant, patient_id, person_id, link_id) do update
                        set entered_in_error = excluded.entered_in_error, ends = excluded.ends,
                            version = excluded.version
                        where excluded.version > known.version""")
                .param(tenant).param(patient.patientId().value()).param(person.responsiblePersonId().value())
                .param(link.value()).param(enteredInError).param(end == null ? null : at(end.latest())).param(version)
                .update();
    }

    private UUID[] records(String tenant, UUID patient) {
        return linked.all(tenant, patient).toArray(UUID[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
