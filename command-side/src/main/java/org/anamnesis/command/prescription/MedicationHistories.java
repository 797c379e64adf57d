package org.anamnesis.command.prescription;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyRefuted;
import org.anamnesis.api.patient.event.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionResolved;
import org.anamnesis.api.patient.event.ContactChanged;
import org.anamnesis.api.patient.event.DeathRecorded;
import org.anamnesis.api.patient.event.DemographicsCorrected;
import org.anamnesis.api.patient.event.NoKnownAllergiesStated;
import org.anamnesis.api.patient.event.PatientDeactivated;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.patient.event.PatientReactivated;
import org.anamnesis.api.patient.event.PatientRegistered;
import org.anamnesis.api.patient.event.PatientsMerged;
import org.anamnesis.api.patient.event.PatientsUnmerged;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.event.IssueDetected;
import org.anamnesis.api.prescription.event.IssueMitigated;
import org.anamnesis.api.prescription.event.MedicationDispensed;
import org.anamnesis.api.prescription.event.MedicationPrescribed;
import org.anamnesis.api.prescription.event.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.event.PrescriptionHeld;
import org.anamnesis.api.prescription.event.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.PrescriptionResumed;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.safety.ActiveMedication;
import org.anamnesis.command.safety.KnownAllergy;
import org.anamnesis.command.safety.Profile;
import org.anamnesis.command.standing.LinkedPatients;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lookup of allergies and active medication, written in the transaction that appends the event. Whoever adds an
 * allergy waits for those who prescribe to the same patient, and the other way round; every statement may be repeated.
 */
@Component
@ProcessingGroup(MedicationHistories.GROUP)
@DisallowReplay
class MedicationHistories implements Lookup {

    static final String GROUP = "medication";

    /** Both lists in one statement, over all records of the patient whose link was locked before. */
    private static final String PROFILE = """
            with linked as (select patient_id from patient
                            where tenant = :tenant and (patient_id = :root or survivor_id = :root))
            select true as is_allergy, patient_id, allergy_id as fact_id, allergy as content
            from allergy_on_record join linked using (patient_id) where tenant = :tenant
            union all
            select false, patient_id, prescription_id, medication
            from medication_on_record join linked using (patient_id)
            where tenant = :tenant and active and prescription_id is distinct from :self
              and (valid_until is null or valid_until >= :day)
            order by fact_id""";

    private static final JsonMapper JSON = json();

    private final JdbcClient jdbc;
    private final LinkedPatients linked;

    MedicationHistories(JdbcClient jdbc, LinkedPatients linked) {
        this.jdbc = jdbc;
        this.linked = linked;
    }

    /**
     * What all records of a patient hold.
     *
     * @param root the record that stands for them, as {@link LinkedPatients#lock} answers
     * @param day  what could still be handed out then is active
     * @param self a prescription to leave out
     */
    Profile profile(String tenant, UUID root, LocalDate day, @Nullable UUID self) {
        List<KnownAllergy> allergies = new ArrayList<>();
        List<ActiveMedication> medications = new ArrayList<>();
        jdbc.sql(PROFILE).param("tenant", tenant).param("root", root).param("day", day)
                .param("self", self, Types.OTHER).query(row -> {
                    PatientId patient = new PatientId(row.getObject(2, UUID.class));
                    UUID fact = row.getObject(3, UUID.class);
                    if (row.getBoolean(1)) {
                        allergies.add(new KnownAllergy(patient, new AllergyId(fact),
                                JSON.readValue(row.getString(4), Allergy.class)));
                    } else {
                        medications.add(new ActiveMedication(patient, new PrescriptionId(fact),
                                JSON.readValue(row.getString(4), CodeableConcept.class)));
                    }
                });
        return new Profile(allergies, medications);
    }

    @Override
    public String revision() {
        return GROUP + "-1";
    }

    @Override
    public void fill(Object event, String tenant) {
        if (event instanceof PatientEvent patient) {
            on(patient, tenant);
        } else if (event instanceof PrescriptionEvent prescription) {
            on(prescription, tenant);
        }
    }

    @EventHandler
    void on(PatientEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case AllergyRecorded recorded -> add(tenant, recorded);
            case AllergyRefuted refuted -> remove(tenant, refuted.patientId(), refuted.allergyId().value());
            case PatientFactEnteredInError error -> {
                if (error.fact() == PatientFact.ALLERGY) {
                    remove(tenant, error.patientId(), error.factId());
                }
            }
            case PatientRegistered _,DemographicsCorrected _,ContactChanged _,NoKnownAllergiesStated _,ConditionRecorded _,ConditionResolved _,DeathRecorded _,PatientDeactivated _,PatientReactivated _,PatientsMerged _,PatientsUnmerged _ ->
                {
                }
        }
    }

    @EventHandler
    void on(PrescriptionEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case MedicationPrescribed first -> put(first, tenant);
            case PrescriptionRenewed renewed -> renew(renewed, tenant);
            case PrescriptionDiscontinued _,PrescriptionCompleted _ -> end(tenant, event.prescriptionId());
            case PrescriptionFactEnteredInError error -> {
                if (error.fact() == PrescriptionFact.PRESCRIPTION) {
                    end(tenant, error.prescriptionId());
                }
            }
            case MedicationDispensed _,PrescriptionHeld _,PrescriptionResumed _,IssueDetected _,IssueMitigated _ -> {
            }
        }
    }

    private void add(String tenant, AllergyRecorded recorded) {
        if (recorded.allergy().verification() == VerificationStatus.REFUTED) {
            return;
        }
        linked.lock(tenant, recorded.patientId().value());
        jdbc.sql("""
                insert into allergy_on_record (tenant, patient_id, allergy_id, allergy) values (?, ?, ?, ?)
                on conflict (tenant, patient_id, allergy_id) do nothing""")
                .params(tenant, recorded.patientId().value(), recorded.allergyId().value(),
                        JSON.writeValueAsString(recorded.allergy()))
                .update();
    }

    private void remove(String tenant, PatientId patient, UUID allergy) {
        jdbc.sql("delete from allergy_on_record where tenant = ? and patient_id = ? and allergy_id = ?")
                .params(tenant, patient.value(), allergy).update();
    }

    private void put(MedicationPrescribed prescribed, String tenant) {
        jdbc.sql("""
                insert into medication_on_record (tenant, patient_id, prescription_id, medication, valid_until, active)
                values (?, ?, ?, ?, ?, true) on conflict (tenant, prescription_id) do nothing""")
                .param(tenant).param(prescribed.patientId().value()).param(prescribed.prescriptionId().value())
                .param(JSON.writeValueAsString(prescribed.order().medication()))
                .param(prescribed.validUntil())
                .update();
    }

    private void renew(PrescriptionRenewed renewed, String tenant) {
        jdbc.sql("""
                update medication_on_record set active = true, valid_until = ?
                where tenant = ? and prescription_id = ?""").param(renewed.validUntil()).param(tenant)
                .param(renewed.prescriptionId().value()).update();
    }

    private void end(String tenant, PrescriptionId prescription) {
        jdbc.sql("update medication_on_record set active = false where tenant = ? and prescription_id = ?")
                .params(tenant, prescription.value()).update();
    }

    private static JsonMapper json() {
        JsonMapper.Builder json = JsonMapper.builder();
        MessageSerialization.eventJson(json);
        return json.build();
    }
}
