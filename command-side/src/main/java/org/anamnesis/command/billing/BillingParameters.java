package org.anamnesis.command.billing;

import java.util.UUID;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.command.AssignPayer;
import org.anamnesis.api.billing.command.OpenBillingAccount;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.checkup.InvolvesCheckup;
import org.anamnesis.command.decision.HandlerParameter;
import org.anamnesis.command.status.CheckupStatus;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.messaging.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what must be known to decide about money. */
@Configuration(proxyBeanMethods = false)
class BillingParameters {

    /** The processing group of all that billing keeps and follows up. */
    static final String GROUP = "billing";

    @Bean
    HandlerParameter<Prices> prices(TariffPrices tariff) {
        return new HandlerParameter<>(Prices.class, message -> {
            String tenant = tenant(message);
            return new Prices((charge, currency) -> tariff.find(tenant, charge, currency));
        });
    }

    @Bean
    HandlerParameter<PayerShares> paying(Accounts accounts) {
        return new HandlerParameter<>(PayerShares.class, message -> accounts.paying(tenant(message), patient(message)));
    }

    @Bean
    HandlerParameter<NextNumber> nextNumber(InvoiceNumbers numbers) {
        return new HandlerParameter<>(NextNumber.class, message -> {
            String tenant = tenant(message);
            return new NextNumber(() -> numbers.take(tenant));
        });
    }

    @Bean
    HandlerParameter<PayerStatus> payerStanding(PersonLinks links) {
        return new HandlerParameter<>(PayerStatus.class,
                message -> links.payerStatus(tenant(message), patient(message), payer(message)));
    }

    /** History that is brought in was looked through before: what it names is its own. */
    @Bean
    HandlerParameter<CheckupStatus> checkupStanding(BilledActs acts) {
        return new HandlerParameter<>(CheckupStatus.class, message -> {
            CheckupId checkup = ((InvolvesCheckup) message.getPayload()).checkupId();
            return checkup == null || Origin.of(message.getMetaData()) == Origin.IMPORT
                    || acts.isOf(tenant(message), checkup.value(), patient(message))
                            ? CheckupStatus.OWN
                            : new CheckupStatus(CheckupRefusal.CHECKUP_UNKNOWN);
        });
    }

    private static Payer payer(Message<?> message) {
        return switch (message.getPayload()) {
            case OpenBillingAccount open -> open.payer();
            case AssignPayer assign -> assign.payer();
            default -> throw new IllegalArgumentException("Nobody pays by " + message.getPayloadType());
        };
    }

    private static UUID patient(Message<?> message) {
        return ((AboutPatient) message.getPayload()).patientId().value();
    }

    private static String tenant(Message<?> message) {
        return message.getMetaData().get(MetadataKey.TENANT).toString();
    }
}
