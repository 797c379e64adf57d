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
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.prescription.Unchecked;
import org.anamnesis.api.prescription.Unchecked.Subject;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactNotTakenOverSettled;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsHeld;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsDropped;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsRecognized;
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

    /** The lists in one statement, over all records of the patient whose link was locked before. */
    private static final String PROFILE = """
            with linked as (select patient_id from patient
                            where tenant = :tenant and (patient_id = :root or survivor_id = :root))
            select 'allergy' as list, patient_id, allergy_id as fact_id, allergy as content, resolved
            from allergy_on_record join linked using (patient_id)
            where tenant = :tenant and not withdrawn and allergy is not null
            union all
            select 'medication', patient_id, prescription_id, medication, false
            from medication_on_record join linked using (patient_id)
            where tenant = :tenant and active and medication is not null
              and prescription_id is distinct from :self and authored <= :authored
            union all
            select 'missing', patient_id, fact_id, content, false
            from missing_on_record f join linked using (patient_id)
            where tenant = :tenant and not settled and fact_id is distinct from :self
              and not exists (select from allergy_on_record a where a.tenant = f.tenant
                  and a.patient_id = f.patient_id and a.allergy_id = f.fact_id and a.allergy is not null)
              and not exists (select from medication_on_record m where m.tenant = f.tenant
                  and m.prescription_id = f.fact_id and m.medication is not null)
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

    /** Stands for the group of what does not wait for a person to say whose it is. */
    private static final UUID NOT_HELD = new UUID(0, 0);
    private static final CodeableConcept UNREAD = new CodeableConcept(List.of(), "not taken over, and not readable");

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
        List<Unchecked> missing = new ArrayList<>();
        jdbc.sql(PROFILE).param("tenant", tenant).param("root", root)
                .param("authored", authored.atOffset(ZoneOffset.UTC))
                .param("self", self, Types.OTHER).query(row -> {
                    PatientId patient = new PatientId(row.getObject(2, UUID.class));
                    UUID fact = row.getObject(3, UUID.class);
                    String content = row.getString(4);
                    switch (row.getString(1)) {
                        case "allergy" -> allergies.add(new KnownAllergy(patient, new AllergyId(fact),
                                EventJson.read(content, Allergy.class), row.getBoolean(5)));
                        case "medication" -> medications.add(new ActiveMedication(patient, new PrescriptionId(fact),
                                EventJson.read(content, Medicine.class)));
                        default -> missing.add(EventJson.read(content, Unchecked.class));
                    }
                });
        return new Profile(allergies, medications, missing);
    }

    @EventHandler
    void on(NotTakenOverEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case FactsNotTakenOver it -> it.facts().forEach(fact -> miss(tenant, it.patientId(), fact, NOT_HELD));
            case FactsHeld it -> it.facts()
                    .forEach(fact -> miss(tenant, it.patientId(), fact, it.heldFactsId().value()));
            case FactNotTakenOverSettled it -> settle("fact_id = ? and held_facts_id = ?", tenant, it.patientId(),
                    it.factId(), NOT_HELD);
            case HeldFactsRecognized it -> settle("held_facts_id = ?", tenant, it.patientId(),
                    it.heldFactsId().value());
            case HeldFactsDropped it -> settle("held_facts_id = ?", tenant, it.patientId(), it.heldFactsId().value());
        }
    }

    private void miss(String tenant, PatientId patient, FactNotTakenOver fact, UUID held) {
        Subject subject = switch (fact.kind()) {
            case ALLERGY -> Subject.ALLERGY;
            case MEDICATION -> Subject.MEDICATION;
            case PROBLEM, DEATH, OTHER -> null;
        };
        if (subject != null) {
            CodeableConcept code = fact.code() == null ? UNREAD : fact.code();
            jdbc.sql("""
                    insert into missing_on_record (tenant, patient_id, fact_id, held_facts_id, content, settled)
                    values (?, ?, ?, ?, ?, false) on conflict (tenant, patient_id, fact_id, held_facts_id) do update
                    set content = excluded.content, settled = false""")
                    .params(tenant, patient.value(), fact.factId(), held)
                    .param(EventJson.write(new Unchecked(subject, code, fact.factId()))).update();
        }
    }

    private void settle(String which, String tenant, PatientId patient, Object... ids) {
        jdbc.sql("update missing_on_record set settled = true where tenant = ? and patient_id = ? and " + which)
                .params(tenant, patient.value()).params(List.of(ids)).update();
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
