package org.anamnesis.command.prescription;

import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.api.prescription.command.RenewPrescription;
import org.anamnesis.command.decision.HandlerParameter;
import org.anamnesis.command.safety.MedicationSafety;
import org.anamnesis.command.safety.Profile;
import org.anamnesis.command.standing.LinkedPatients;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.messaging.Message;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what must be known to prescribe. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrescribingRules.class)
class PrescribingParameters {

    @Bean
    HandlerParameter<Prescribing> prescribing(LinkedPatients linked, MedicationHistories histories,
            MedicationSafety safety, PrescribingRules rules) {
        return new HandlerParameter<>(Prescribing.class, message -> {
            String tenant = message.getMetaData().get(MetadataKey.TENANT).toString();
            LinkedPatients.Locked locked = linked.lock(tenant,
                    ((AboutPatient) message.getPayload()).patientId().value());
            Profile profile = histories.profile(tenant, locked.root(), day(message), prescription(message));
            return new Prescribing(locked.standing(), medication -> safety.check(medication, profile),
                    rules.validity(tenant));
        });
    }

    private static LocalDate day(Message<?> message) {
        return switch (message.getPayload()) {
            case PrescribeMedication prescribe -> prescribe.order().authored().day();
            case RenewPrescription renew -> renew.renewal().authored().day();
            default -> throw new IllegalArgumentException("Nothing is prescribed by " + message.getPayloadType());
        };
    }

    private static UUID prescription(Message<?> message) {
        return switch (message.getPayload()) {
            case PrescribeMedication prescribe -> prescribe.prescriptionId().value();
            case RenewPrescription renew -> renew.prescriptionId().value();
            default -> throw new IllegalArgumentException("Nothing is prescribed by " + message.getPayloadType());
        };
    }
}
