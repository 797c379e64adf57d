package org.anamnesis.command.standing;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.refusal.CommandRefused;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands command handlers what they must know beyond their own aggregate, as plain values: how the command's patient and
 * practitioner stand, and how the command came about. So an aggregate decides without ever doing I/O.
 */
@Component
class StandingParameters implements ParameterResolverFactory {

    private final JdbcClient jdbc;
    private final Map<Class<?>, Function<Message<?>, Object>> values = Map.of(PatientStanding.class, this::patient,
            PractitionerStanding.class, this::practitioner, Origin.class, message -> Origin.of(message.getMetaData()));

    StandingParameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Function<Message<?>, Object> value = values.get(parameters[index].getType());
        return value == null ? null : new Value(value);
    }

    private PatientStanding patient(Message<?> message) {
        UUID patient = ((AboutPatient) message.getPayload()).patientId().value();
        // Shared with other acts, exclusive to a deactivation or a death: the two cannot pass each other unseen.
        return jdbc.sql("select active, deceased, animal from patient where tenant = ? and patient_id = ? for share")
                .params(tenant(message), patient).query((row, number) -> new PatientStanding(row.getBoolean(1),
                        row.getString(2) == null ? null : new ClinicalTime(row.getString(2)), row.getBoolean(3)))
                .optional().orElseThrow(() -> new CommandRefused(PatientRefusal.PATIENT_UNKNOWN));
    }

    private PractitionerStanding practitioner(Message<?> message) {
        PractitionerId practitioner = ((InvolvesPractitioner) message.getPayload()).practitionerId();
        if (practitioner == null) {
            return PractitionerStanding.UNKNOWN;
        }
        return jdbc.sql("select active from practitioner where tenant = ? and practitioner_id = ?")
                .params(tenant(message), practitioner.value()).query(Boolean.class).optional()
                .map(active -> active ? PractitionerStanding.ACTIVE : PractitionerStanding.DEACTIVATED)
                .orElse(PractitionerStanding.UNKNOWN);
    }

    private static String tenant(Message<?> message) {
        return message.getMetaData().get(MetadataKey.TENANT).toString();
    }

    private record Value(Function<Message<?>, Object> of) implements ParameterResolver<Object> {

        @Override
        public Object resolveParameterValue(Message<?> message) {
            return of.apply(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
