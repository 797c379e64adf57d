package org.anamnesis.command.prescription;

import java.time.Instant;
import java.util.UUID;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.api.prescription.command.RenewPrescription;
import org.anamnesis.command.decision.HandlerParameter;
import org.anamnesis.command.safety.MedicationSafety;
import org.anamnesis.command.safety.Profile;
import org.anamnesis.command.status.LinkedPatients;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.messaging.Message;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what must be known to prescribe. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrescribingRules.class)
class PrescribingParameters {

    @Bean
    HandlerParameter<PrescribingContext> prescribing(LinkedPatients linked, MedicationHistories histories,
            MedicationSafety safety, PrescribingRules rules) {
        return new HandlerParameter<>(PrescribingContext.class, message -> {
            String tenant = message.getMetaData().get(MetadataKey.TENANT).toString();
            LinkedPatients.Locked locked = linked.lock(tenant,
                    ((AboutPatient) message.getPayload()).patientId().value());
            Profile profile = histories.profile(tenant, locked.root(), authored(message), prescription(message));
            return new PrescribingContext(locked.status(), medicine -> safety.check(medicine, profile),
                    rules.validity(tenant));
        });
    }

    /** What history is held against lies before it, in whatever order it is brought in; live, all that there is. */
    private static Instant authored(Message<?> message) {
        return Origin.of(message.getMetaData()) == Origin.IMPORT
                && message.getPayload() instanceof PrescribeMedication prescribe
                        ? prescribe.order().authored().latest()
                        : MedicationHistories.EVER;
    }

    private static UUID prescription(Message<?> message) {
        return switch (message.getPayload()) {
            case PrescribeMedication prescribe -> prescribe.prescriptionId().value();
            case RenewPrescription renew -> renew.prescriptionId().value();
            default -> throw new IllegalArgumentException("Nothing is prescribed by " + message.getPayloadType());
        };
    }
}
