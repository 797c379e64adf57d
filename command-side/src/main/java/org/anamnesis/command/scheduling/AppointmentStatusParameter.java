package org.anamnesis.command.scheduling;

import java.util.List;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.command.CancelAppointment;
import org.anamnesis.api.scheduling.command.MarkAppointmentNoShow;
import org.anamnesis.api.scheduling.command.RescheduleAppointment;
import org.anamnesis.command.decision.HandlerParameter;
import org.anamnesis.command.status.AppointmentStatus;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how an appointment and the checkup to which it leads stand; where a checkup names none, nothing is read. */
@Configuration(proxyBeanMethods = false)
class AppointmentStatusParameter {

    /** Of the patient, or of another record linked to it; two at once are told apart by the unique index. */
    private static final String STANDING = """
            select state, exists (select from appointment_checkup led
                                  where led.tenant = :tenant and led.appointment_id = :appointment and led.stands
                                  and led.checkup_id <> :checkup) as has_checkup
            from appointment
            where tenant = :tenant and appointment_id = :appointment and exists (
                  select from patient own join patient its on its.tenant = own.tenant
                         and coalesce(its.survivor_id, its.patient_id) = coalesce(own.survivor_id, own.patient_id)
                  where own.tenant = :tenant and own.patient_id = :patient
                  and its.patient_id = appointment.patient_id)
            for share of appointment""";

    private static final String LOCK = """
            select 1 from appointment where tenant = ? and appointment_id = ? for update""";
    private static final String UNDER_WAY = """
            select exists (select from appointment_checkup where tenant = ? and appointment_id = ? and stands)""";

    private static final AppointmentStatus FREE = new AppointmentStatus(null);

    private final JdbcClient jdbc;

    AppointmentStatusParameter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    HandlerParameter<AppointmentStatus> appointmentStanding() {
        return new HandlerParameter<>(AppointmentStatus.class, this::status);
    }

    /**
     * Who ends or moves an appointment waits for who starts its checkup, or the other way round; the second sees the
     * first.
     */
    @Bean
    HandlerParameter<CheckupUnderWay> checkupUnderWay() {
        return new HandlerParameter<>(CheckupUnderWay.class, message -> {
            List<Object> its = List.of(message.getMetaData().get(MetadataKey.TENANT).toString(),
                    switch (message.getPayload()) {
                        case CancelAppointment cancel -> cancel.appointmentId().value();
                        case RescheduleAppointment move -> move.appointmentId().value();
                        case MarkAppointmentNoShow missed -> missed.appointmentId().value();
                        default -> throw new IllegalArgumentException(
                                "Neither ends nor moves an appointment: " + message.getPayloadType());
                    });
            jdbc.sql(LOCK).params(its).query().listOfRows();
            return new CheckupUnderWay(jdbc.sql(UNDER_WAY).params(its).query(Boolean.class).single());
        });
    }

    private AppointmentStatus status(Message<?> message) {
        StartCheckup start = (StartCheckup) message.getPayload();
        if (start.appointmentId() == null) {
            return FREE;
        }
        return jdbc.sql(STANDING).param("tenant", message.getMetaData().get(MetadataKey.TENANT).toString())
                .param("appointment", start.appointmentId().value()).param("checkup", start.checkupId().value())
                .param("patient", start.patientId().value())
                .query((row, number) -> new AppointmentStatus(
                        judge(Appointments.State.valueOf(row.getString(1)), row.getBoolean(2))))
                .optional().orElse(new AppointmentStatus(SchedulingRefusal.APPOINTMENT_UNKNOWN));
    }

    private static @Nullable SchedulingRefusal judge(Appointments.State state, boolean hasCheckup) {
        return switch (state) {
            case BOOKED, CHECKED_IN -> hasCheckup ? SchedulingRefusal.APPOINTMENT_HAS_CHECKUP : null;
            case CANCELLED -> SchedulingRefusal.APPOINTMENT_CANCELLED;
            case MISSED -> SchedulingRefusal.APPOINTMENT_MISSED;
            case FULFILLED -> SchedulingRefusal.APPOINTMENT_FULFILLED;
        };
    }
}
