package org.anamnesis.command.status;

import java.util.UUID;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.command.MergePatients;
import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.tenant.TenantRefusal;
import org.anamnesis.command.decision.HandlerParameter;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.messaging.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What command handlers may ask of patients and practitioners, and how their command came about. */
@Configuration(proxyBeanMethods = false)
class StatusParameters {

    private final JdbcClient jdbc;

    StatusParameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    HandlerParameter<PatientStatus> patientStatus() {
        return new HandlerParameter<>(PatientStatus.class, this::patient);
    }

    @Bean
    HandlerParameter<PractitionerStatus> practitionerStatus() {
        return new HandlerParameter<>(PractitionerStatus.class, this::practitioner);
    }

    @Bean
    HandlerParameter<MergeStatus> mergeStatus(LinkedPatients linked) {
        return new HandlerParameter<>(MergeStatus.class,
                message -> linked.mergeStatus(tenant(message), (MergePatients) message.getPayload()));
    }

    @Bean
    HandlerParameter<TenantRules> tenantRules(Tenants tenants) {
        return new HandlerParameter<>(TenantRules.class, message -> tenants.rules(tenant(message))
                .orElseThrow(() -> new CommandRefused(TenantRefusal.TENANT_NOT_REGISTERED)));
    }

    @Bean
    HandlerParameter<Origin> origin() {
        return new HandlerParameter<>(Origin.class, message -> Origin.of(message.getMetaData()));
    }

    private PatientStatus patient(Message<?> message) {
        UUID patient = ((AboutPatient) message.getPayload()).patientId().value();
        // Shared with other acts, exclusive to a deactivation or a death: the two cannot pass each other unseen.
        return jdbc.sql("select active, deceased, animal from patient where tenant = ? and patient_id = ? for share")
                .params(tenant(message), patient).query((row, number) -> PatientStatus.of(row)).optional()
                .orElseThrow(() -> new CommandRefused(PatientRefusal.PATIENT_UNKNOWN));
    }

    private PractitionerStatus practitioner(Message<?> message) {
        PractitionerId practitioner = ((InvolvesPractitioner) message.getPayload()).practitionerId();
        if (practitioner == null) {
            return PractitionerStatus.UNKNOWN;
        }
        return jdbc.sql("select active from practitioner where tenant = ? and practitioner_id = ?")
                .params(tenant(message), practitioner.value()).query(Boolean.class).optional()
                .map(PractitionerStatus::of).orElse(PractitionerStatus.UNKNOWN);
    }

    private static String tenant(Message<?> message) {
        return message.getMetaData().get(MetadataKey.TENANT).toString();
    }
}
