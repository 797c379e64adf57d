package org.anamnesis.command.prescription;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.AllergyEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.event.OrderEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.safety.ActiveMedication;
import org.anamnesis.command.safety.AllergyChange.Standing;
import org.anamnesis.command.safety.AllergyChange;
import org.anamnesis.command.safety.KnownAllergy;
import org.anamnesis.command.safety.Medicine;
import org.anamnesis.command.safety.OrderChange;
import org.anamnesis.command.safety.Profile;
import org.anamnesis.command.status.LinkedPatients;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.EventJson;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lookup of allergies and active medication, written in the transaction that appends the event. Whoever adds an
 * allergy waits for those who prescribe to the same patient, and the other way round; every statement may be repeated.
 */
@Lookup(revision = MedicationHistories.GROUP + "-2")
@ProcessingGroup(MedicationHistories.GROUP)
record MedicationHistories(JdbcClient jdbc, LinkedPatients linked) {

    static final String GROUP = "medication";

    /** Both lists in one statement, over all records of the patient whose link was locked before. */
    private static final String PROFILE = """
            with linked as (select patient_id from patient
                            where tenant = :tenant and (patient_id = :root or survivor_id = :root))
            select true as is_allergy, patient_id, allergy_id as fact_id, allergy as content, resolved
            from allergy_on_record join linked using (patient_id)
            where tenant = :tenant and not withdrawn and allergy is not null
            union all
            select false, patient_id, prescription_id, medication, false
            from medication_on_record join linked using (patient_id)
            where tenant = :tenant and active and medication is not null
              and prescription_id is distinct from :self and authored <= :authored
            order by fact_id""";

    /**
     * A row takes in what it is told in whatever order, and by several nodes: nothing undoes an end of an allergy, and a
     * prescription stands as the newest event says. So a node that fills it from the past does not undo what another
     * one is writing now.
     */
    private static final String PUT_ALLERGY = """
            insert into allergy_on_record as known (tenant, patient_id, allergy_id, allergy, resolved, withdrawn)
            values (?, ?, ?, ?, ?, ?) on conflict (tenant, patient_id, allergy_id) do update
            set allergy = coalesce(known.allergy, excluded.allergy),
                resolved = known.resolved or excluded.resolved,
                withdrawn = known.withdrawn or excluded.withdrawn""";

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
                                EventJson.read(row.getString(4), Allergy.class), row.getBoolean(5)));
                    } else {
                        medications.add(new ActiveMedication(patient, new PrescriptionId(fact),
                                EventJson.read(row.getString(4), Medicine.class)));
                    }
                });
        return new Profile(allergies, medications);
    }

    @EventHandler
    void on(AllergyEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        AllergyChange.of(event).ifPresent(change -> put(tenant, change));
    }

    @EventHandler
    void on(PatientFactEnteredInError event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        AllergyChange.of(event).ifPresent(change -> put(tenant, change));
    }

    @EventHandler
    void on(OrderEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        OrderChange.of(event).ifPresent(change -> put(tenant, change, version));
    }

    @EventHandler
    void on(PrescriptionFactEnteredInError event, @MetaDataValue(MetadataKey.TENANT) String tenant,
            @SequenceNumber long version) {
        OrderChange.of(event).ifPresent(change -> put(tenant, change, version));
    }

    private void put(String tenant, AllergyChange change) {
        Allergy allergy = change.allergy();
        if (change.standing() == Standing.STANDS) {
            linked.lock(tenant, change.patientId().value());
        }
        jdbc.sql(PUT_ALLERGY).param(tenant).param(change.patientId().value()).param(change.allergyId().value())
                .param(EventJson.writeOrNull(allergy)).param(change.standing() == Standing.RESOLVED)
                .param(change.standing() == Standing.WITHDRAWN).update();
    }

    private void put(String tenant, OrderChange change, long version) {
        MedicationOrder order = change.order();
        jdbc.sql(PUT_MEDICATION).param(tenant).param(change.patientId().value()).param(change.prescriptionId().value())
                .param(order == null ? null : EventJson.write(Medicine.of(order)))
                .param(order == null ? null : order.authored().earliest().atOffset(ZoneOffset.UTC))
                .param(change.active()).param(version).update();
    }
}
