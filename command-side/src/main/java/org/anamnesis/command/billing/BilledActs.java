package org.anamnesis.command.billing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.EventJson;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lookup of what clinicians did and of what it belongs to; every statement may be repeated, in any order. */
@Lookup(revision = "billed-acts-1")
@ProcessingGroup(BillingParameters.GROUP)
record BilledActs(JdbcClient jdbc) {

    /** What is known of a checkup. */
    Optional<BilledVisit> visit(String tenant, UUID checkup) {
        return jdbc.sql("""
                select checkup_id, appointment_id, practitioner_id, encounter_class, started from billed_visit
                where tenant = ? and checkup_id = ?""").params(tenant, checkup)
                .query((row, number) -> new BilledVisit(checkup, row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class), EncounterClass.valueOf(row.getString(4)),
                        row.getString(5) == null ? null : new ClinicalTime(row.getString(5))))
                .optional();
    }

    /** Whether a checkup is on the record of a patient, or on one that is linked to it. */
    boolean isOf(String tenant, UUID checkup, UUID patient) {
        return jdbc.sql("""
                select exists (select from billed_visit v
                    join patient own on own.tenant = v.tenant and own.patient_id = v.patient_id
                    join patient asked on asked.tenant = v.tenant and asked.patient_id = ?
                    where v.tenant = ? and v.checkup_id = ?
                      and coalesce(own.survivor_id, own.patient_id) = coalesce(asked.survivor_id, asked.patient_id))""")
                .params(patient, tenant, checkup).query(Boolean.class).single();
    }

    /** The procedures of a checkup that were not entered in error, in the order of their ids. */
    List<DoneProcedure> procedures(String tenant, UUID checkup) {
        return jdbc.sql("""
                select procedure_id, procedure from billed_procedure
                where tenant = ? and checkup_id = ? and not entered_in_error and procedure is not null
                order by procedure_id""")
                .params(tenant, checkup)
                .query((row, number) -> new DoneProcedure(row.getObject(1, UUID.class),
                        EventJson.read(row.getString(2), Procedure.class)))
                .list();
    }

    /** What is known of a prescription. */
    Optional<BilledOrder> order(String tenant, UUID prescription) {
        return jdbc.sql("""
                select checkup_id, practitioner_id, medication from billed_order
                where tenant = ? and prescription_id = ?""").params(tenant, prescription)
                .query((row, number) -> new BilledOrder(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        EventJson.read(row.getString(3), CodeableConcept.class)))
                .optional();
    }

    /**
     * A procedure that was done.
     *
     * @param id        the procedure
     * @param procedure what was recorded
     */
    record DoneProcedure(UUID id, Procedure procedure) {}

    @EventHandler
    void on(CheckupStarted event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        jdbc.sql("""
                insert into billed_visit
                    (tenant, checkup_id, patient_id, appointment_id, practitioner_id, encounter_class, started)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(tenant).param(event.checkupId().value()).param(event.patientId().value())
                .param(value(event.appointmentId(), AppointmentId::value))
                .param(value(event.practitionerId(), PractitionerId::value))
                .param(event.visit().encounterClass().name())
                .param(event.visit().start() == null ? null : event.visit().start().value()).update();
    }

    @EventHandler
    void on(ProcedureRecorded event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        put(tenant, event, event.procedureId().value(), event.procedure());
    }

    @EventHandler
    void on(CheckupFactEnteredInError event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        if (event.fact() == CheckupFact.PROCEDURE) {
            put(tenant, event, event.factId(), null);
        }
    }

    @EventHandler
    void on(MedicationPrescribed event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        jdbc.sql("""
                insert into billed_order (tenant, prescription_id, checkup_id, practitioner_id, medication)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .param(tenant).param(event.prescriptionId().value())
                .param(value(event.checkupId(), CheckupId::value))
                .param(value(event.practitionerId(), PractitionerId::value))
                .param(EventJson.write(event.order().medication())).update();
    }

    /** What is said of a procedure; without content, that it was entered in error. */
    private void put(String tenant, CheckupEvent event, UUID id, @Nullable Procedure procedure) {
        jdbc.sql("""
                insert into billed_procedure as known (tenant, checkup_id, procedure_id, procedure, entered_in_error)
                values (?, ?, ?, ?, ?) on conflict (tenant, checkup_id, procedure_id) do update
                set procedure = coalesce(known.procedure, excluded.procedure),
                    entered_in_error = known.entered_in_error or excluded.entered_in_error""")
                .param(tenant).param(event.checkupId().value()).param(id)
                .param(EventJson.writeOrNull(procedure)).param(procedure == null).update();
    }

    private static <I> @Nullable UUID value(@Nullable I id, Function<I, UUID> value) {
        return id == null ? null : value.apply(id);
    }
}
