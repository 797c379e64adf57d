package org.anamnesis.command.prescription;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.AllergyEvent.NoKnownAllergiesStated;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueDetected;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueMitigated;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.safety.ActiveMedication;
import org.anamnesis.command.safety.KnownAllergy;
import org.anamnesis.command.safety.Profile;
import org.anamnesis.command.status.LinkedPatients;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
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
            from allergy_on_record join linked using (patient_id)
            where tenant = :tenant and stands and allergy is not null
            union all
            select false, patient_id, prescription_id, medication
            from medication_on_record join linked using (patient_id)
            where tenant = :tenant and active and medication is not null
              and prescription_id is distinct from :self and authored <= :authored
            order by fact_id""";

    /**
     * A row takes in what it is told in whatever order, and by several nodes: it stands as the newest event says. So a
     * node that fills it from the past does not undo what another one is writing now.
     */
    private static final String PUT_ALLERGY = """
            insert into allergy_on_record as known (tenant, patient_id, allergy_id, allergy, stands, version)
            values (?, ?, ?, ?, ?, ?) on conflict (tenant, patient_id, allergy_id) do update
            set allergy = coalesce(known.allergy, excluded.allergy),
                stands = case when excluded.version > known.version then excluded.stands else known.stands end,
                version = greatest(known.version, excluded.version)""";

    private static final String PUT_MEDICATION = """
            insert into medication_on_record as known
                (tenant, patient_id, prescription_id, medication, authored, active, version)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant, prescription_id) do update
            set medication = coalesce(known.medication, excluded.medication),
                authored = coalesce(known.authored, excluded.authored),
                active = case when excluded.version > known.version then excluded.active else known.active end,
                version = greatest(known.version, excluded.version)""";

    /** Later than whatever was ordered. */
    static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

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
     * @param root     the record that stands for them, as {@link LinkedPatients#lock} answers
     * @param authored what was ordered later is left out
     * @param self     a prescription to leave out
     */
    Profile profile(String tenant, UUID root, Instant authored, @Nullable UUID self) {
        List<KnownAllergy> allergies = new ArrayList<>();
        List<ActiveMedication> medications = new ArrayList<>();
        jdbc.sql(PROFILE).param("tenant", tenant).param("root", root)
                .param("authored", authored.atOffset(ZoneOffset.UTC))
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
    public void fill(DomainEventMessage<?> event, String tenant) {
        if (event.getPayload() instanceof PatientEvent patient) {
            on(patient, tenant, event.getSequenceNumber());
        } else if (event.getPayload() instanceof PrescriptionEvent prescription) {
            on(prescription, tenant, event.getSequenceNumber());
        }
    }

    @EventHandler
    void on(PatientEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        switch (event) {
            case AllergyRecorded recorded -> {
                linked.lock(tenant, recorded.patientId().value());
                put(tenant, recorded.patientId(), recorded.allergyId().value(), recorded.allergy(), version);
            }
            case AllergyRefuted refuted -> put(tenant, refuted.patientId(), refuted.allergyId().value(), null, version);
            case PatientFactEnteredInError error -> {
                if (error.fact() == PatientFact.ALLERGY) {
                    put(tenant, error.patientId(), error.factId(), null, version);
                }
            }
            case PatientRegistered _, DemographicsCorrected _, ContactChanged _, NoKnownAllergiesStated _,
                    ConditionRecorded _, ConditionResolved _, DeathRecorded _, PatientDeactivated _,
                    PatientReactivated _, PatientsMerged _, PatientsUnmerged _ -> {
            }
        }
    }

    @EventHandler
    void on(PrescriptionEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        switch (event) {
            case MedicationPrescribed first -> put(tenant, first, first.order(), true, version);
            case PrescriptionRenewed renewed -> put(tenant, renewed, null, true, version);
            case PrescriptionDiscontinued _, PrescriptionCompleted _ -> put(tenant, event, null, false, version);
            case PrescriptionFactEnteredInError error -> {
                if (error.fact() == PrescriptionFact.PRESCRIPTION) {
                    put(tenant, error, null, false, version);
                }
            }
            case MedicationDispensed _, PrescriptionHeld _, PrescriptionResumed _, IssueDetected _,
                    IssueMitigated _ -> {
            }
        }
    }

    /** What is said of an allergy; without content, that it does not stand. */
    private void put(String tenant, PatientId patient, UUID id, @Nullable Allergy allergy, long version) {
        boolean stands = allergy != null && allergy.verification() != VerificationStatus.REFUTED;
        jdbc.sql(PUT_ALLERGY).param(tenant).param(patient.value()).param(id)
                .param(allergy == null ? null : JSON.writeValueAsString(allergy)).param(stands).param(version).update();
    }

    /** What is said of a prescription; the order is said once. */
    private void put(String tenant, PrescriptionEvent event, @Nullable MedicationOrder order, boolean active,
            long version) {
        jdbc.sql(PUT_MEDICATION).param(tenant).param(event.patientId().value()).param(event.prescriptionId().value())
                .param(order == null ? null : JSON.writeValueAsString(order.medication()))
                .param(order == null ? null : order.authored().earliest().atOffset(ZoneOffset.UTC)).param(active)
                .param(version).update();
    }

    private static JsonMapper json() {
        JsonMapper.Builder json = JsonMapper.builder();
        MessageSerialization.eventJson(json);
        return json.build();
    }
}
