package org.anamnesis.command.billing;

import java.util.Locale;
import java.util.Set;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.command.AssignPayer;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.event.PatientLinked;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.automation.Automation;
import org.anamnesis.command.automation.Errand;
import org.anamnesis.command.edge.Dispatch;
import org.anamnesis.plumbing.id.DerivedIds;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Who owns an animal, or guarantees for a patient, pays for it. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
class WhenPatientLinkedThenAssignPayer implements Automation {
    private static final String ROLE_CLASS = "http://terminology.hl7.org/CodeSystem/v3-RoleClass";
    /** HL7 v3 RoleClass: guarantor, owned entity; and the words of those who do not code. */
    private static final Set<String> CODES = Set.of("GUAR", "OWN");
    private static final Set<String> WORDS = Set.of("guarantor", "owner");

    private final BilledEvents billed;
    private final PersonLinks links;
    private final Dispatch dispatch;

    WhenPatientLinkedThenAssignPayer(BilledEvents billed, PersonLinks links, Dispatch dispatch) {
        this.billed = billed;
        this.links = links;
        this.dispatch = dispatch;
    }

    @EventHandler
    void on(PatientLinked event, EventMessage<?> message) {
        if (pays(event.relationship())) {
            billed.add(this, message, event.patientId().value(), event.responsiblePersonId().value());
        }
    }

    @Override
    public void perform(Errand errand) {
        Payer person = Payer.person(new ResponsiblePersonId(errand.fact()));
        // The link may have ended meanwhile.
        if (links.standing(errand.tenant(), errand.patient(), person).answers()) {
            dispatch.sendAutomatically(errand.metadata(), new AssignPayer(
                    new BillingAccountId(DerivedIds.billingAccount(errand.tenant(), errand.patient())),
                    new PatientId(errand.patient()), person));
        }
    }

    private static boolean pays(CodeableConcept relationship) {
        return relationship.coding().stream()
                .anyMatch(coding -> ROLE_CLASS.equals(coding.system()) && CODES.contains(coding.code()))
                || relationship.text() != null && WORDS.contains(relationship.text().toLowerCase(Locale.ROOT));
    }
}
