package org.anamnesis.command.billing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.event.ActEvent.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lookup of what clinicians did and of what it belongs to; every statement may be repeated, in any order. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
class BilledActs implements Lookup {

    private static final JsonMapper JSON = json();

    private final JdbcClient jdbc;

    BilledActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of a checkup. */
    Optional<BilledVisit> visit(String tenant, UUID checkup) {
        return jdbc.sql("""
                select checkup_id, appointment_id, practitioner_id, encounter_class, started from billed_visit
                where tenant = ? and checkup_id = ?""").params(tenant, checkup)
                .query((row, number) -> new BilledVisit(checkup, row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class), EncounterClass.valueOf(row.getString(4)),
                        new ClinicalTime(row.getString(5))))
                .optional();
    }

    /** The procedures of a checkup that stand, in the order of their ids. */
    List<DoneProcedure> procedures(String tenant, UUID checkup) {
        return jdbc.sql("""
                select procedure_id, procedure from billed_procedure
                where tenant = ? and checkup_id = ? and stands and procedure is not null order by procedure_id""")
                .params(tenant, checkup)
                .query((row, number) -> new DoneProcedure(row.getObject(1, UUID.class),
                        JSON.readValue(row.getString(2), Procedure.class)))
                .list();
    }

    /** What is known of a prescription. */
    Optional<BilledOrder> order(String tenant, UUID prescription) {
        return jdbc.sql("""
                select checkup_id, practitioner_id, medication from billed_order
                where tenant = ? and prescription_id = ?""").params(tenant, prescription)
                .query((row, number) -> new BilledOrder(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        JSON.readValue(row.getString(3), CodeableConcept.class)))
                .optional();
    }

    /**
     * A procedure that was done.
     *
     * @param id        the procedure
     * @param procedure what was recorded
     */
    record DoneProcedure(UUID id, Procedure procedure) {}

    @Override
    public String revision() {
        return "billed-acts-1";
    }

    @Override
    public void fill(DomainEventMessage<?> event, String tenant) {
        if (event.getPayload() instanceof CheckupEvent checkup) {
            on(checkup, tenant);
        } else if (event.getPayload() instanceof MedicationPrescribed prescribed) {
            on(prescribed, tenant);
        }
    }

    @EventHandler
    void on(CheckupEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case CheckupStarted started -> put(started, tenant);
            case ProcedureRecorded done -> put(tenant, event, done.procedureId().value(), done.procedure());
            case CheckupFactEnteredInError error -> {
                if (error.fact() == CheckupFact.PROCEDURE) {
                    put(tenant, event, error.factId(), null);
                }
            }
            case ObservationRecorded _, DiagnosisRecorded _, DiagnosisRetracted _, NoteAdded _, ImmunizationRecorded _,
                    DiagnosticReportRecorded _, CheckupCompleted _, CheckupAmended _, LateResultRecorded _,
                    LateResultAcknowledged _, CheckupCancelled _ -> {
            }
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
                .param(JSON.writeValueAsString(event.order().medication())).update();
    }

    private void put(CheckupStarted event, String tenant) {
        jdbc.sql("""
                insert into billed_visit
                    (tenant, checkup_id, appointment_id, practitioner_id, encounter_class, started)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(tenant).param(event.checkupId().value())
                .param(value(event.appointmentId(), AppointmentId::value))
                .param(value(event.practitionerId(), PractitionerId::value))
                .param(event.visit().encounterClass().name()).param(event.visit().start().value()).update();
    }

    /** What is said of a procedure; without content, that it does not stand. */
    private void put(String tenant, CheckupEvent event, UUID id, @Nullable Procedure procedure) {
        jdbc.sql("""
                insert into billed_procedure as known (tenant, checkup_id, procedure_id, procedure, stands)
                values (?, ?, ?, ?, ?) on conflict (tenant, checkup_id, procedure_id) do update
                set procedure = coalesce(known.procedure, excluded.procedure),
                    stands = known.stands and excluded.stands""")
                .param(tenant).param(event.checkupId().value()).param(id)
                .param(procedure == null ? null : JSON.writeValueAsString(procedure))
                .param(procedure != null).update();
    }

    private static <I> @Nullable UUID value(@Nullable I id, Function<I, UUID> value) {
        return id == null ? null : value.apply(id);
    }

    private static JsonMapper json() {
        JsonMapper.Builder json = JsonMapper.builder();
        MessageSerialization.eventJson(json);
        return json.build();
    }
}
