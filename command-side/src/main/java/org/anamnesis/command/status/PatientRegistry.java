package org.anamnesis.command.status;

import java.util.UUID;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.CareStatusEvent;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.IdentityEvent;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.MergeEvent;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.practitioner.event.PractitionerEvent;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerDeactivated;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lookup of patients, their medical record numbers and practitioners, kept in the command side's own database. It
 * is written in the transaction that appends the event, so that the database itself refuses what two commands at once
 * may not both have; every statement may be repeated.
 */
@Lookup(revision = PatientRegistry.GROUP + "-1")
@ProcessingGroup(PatientRegistry.GROUP)
record PatientRegistry(JdbcClient jdbc, DescriptionKeys keys) {

    static final String GROUP = "registry";

    private static final String PUT_PATIENT = """
            insert into patient (tenant, patient_id, active, animal) values (?, ?, true, ?)
            on conflict (tenant, patient_id) do nothing""";

    /** Descriptions are kept though they are corrected: somebody may still go by them. */
    private static final String PUT_DESCRIPTION = """
            insert into patient_description (tenant, key, patient_id)
            select ?, key, ? from unnest(?::uuid[]) as key order by key on conflict do nothing""";

    /**
     * Numbers are taken in a fixed order, so that two patients with two numbers cannot lock each other out. A number
     * that is another patient's is not counted.
     */
    private static final String TAKE_NUMBERS = """
            insert into medical_record_number as taken (tenant, system, value, patient_id)
            select ?, number.system, number.value, patient.id
            from (select ?::uuid as id) patient, unnest(?::text[], ?::text[]) as number (system, value)
            order by number.system, number.value
            on conflict (tenant, system, value) do update set patient_id = excluded.patient_id
            where taken.patient_id = excluded.patient_id""";

    @EventHandler
    void on(IdentityEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case PatientRegistered registered -> register(tenant, registered.patientId(), registered.demographics());
            case DemographicsCorrected corrected -> correct(tenant, corrected.patientId(), corrected.demographics());
            case ContactChanged _ -> {
            }
        }
    }

    @EventHandler
    void on(CareStatusEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case DeathRecorded death -> put("deceased", death.deceased().value(), tenant, death.patientId());
            case PatientDeactivated deactivated -> put("active", false, tenant, deactivated.patientId());
            case PatientReactivated reactivated -> put("active", true, tenant, reactivated.patientId());
        }
    }

    @EventHandler
    void on(MergeEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case PatientsMerged merged -> put("survivor_id", merged.survivorId().value(), tenant, merged.patientId());
            case PatientsUnmerged unmerged -> put("survivor_id", null, tenant, unmerged.patientId());
        }
    }

    @EventHandler
    void on(PatientFactEnteredInError event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        if (event.fact() == PatientFact.DEATH) {
            put("deceased", null, tenant, event.patientId());
        }
    }

    @EventHandler
    void on(PractitionerEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        boolean active = switch (event) {
            case PractitionerRegistered _ -> true;
            case PractitionerDeactivated _ -> false;
        };
        jdbc.sql("""
                insert into practitioner (tenant, practitioner_id, active) values (?, ?, ?)
                on conflict (tenant, practitioner_id) do update set active = excluded.active""")
                .params(tenant, event.practitionerId().value(), active).update();
    }

    private void register(String tenant, PatientId patient, Demographics demographics) {
        RecordNumbers numbers = RecordNumbers.of(demographics);
        boolean animal = demographics.animal() != null;
        UUID[] described = described(tenant, demographics);
        // All in one statement: registering is the command that is sent most.
        numbers.mustBeTaken(jdbc
                .sql("with patient_put as (" + PUT_PATIENT + "), described as (" + PUT_DESCRIPTION + ") "
                        + TAKE_NUMBERS)
                .params(tenant, patient.value(), animal, tenant, patient.value(), described, tenant, patient.value(),
                        numbers.systems(), numbers.values())
                .update());
    }

    private void correct(String tenant, PatientId patient, Demographics demographics) {
        put("animal", demographics.animal() != null, tenant, patient);
        jdbc.sql(PUT_DESCRIPTION).params(tenant, patient.value(), described(tenant, demographics)).update();
        jdbc.sql("delete from medical_record_number where tenant = ? and patient_id = ?")
                .params(tenant, patient.value()).update();
        RecordNumbers numbers = RecordNumbers.of(demographics);
        numbers.mustBeTaken(jdbc.sql(TAKE_NUMBERS)
                .params(tenant, patient.value(), numbers.systems(), numbers.values()).update());
    }

    private UUID[] described(String tenant, Demographics demographics) {
        return keys.of(tenant, demographics).keySet().toArray(UUID[]::new);
    }

    private void put(String column, @Nullable Object value, String tenant, PatientId patient) {
        jdbc.sql("update patient set " + column + " = ? where tenant = ? and patient_id = ?")
                .params(value, tenant, patient.value()).update();
    }
}
