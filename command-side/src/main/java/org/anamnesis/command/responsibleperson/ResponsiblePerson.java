package org.anamnesis.command.responsibleperson;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonRefusal;
import org.anamnesis.api.responsibleperson.command.ChangeResponsiblePersonContact;
import org.anamnesis.api.responsibleperson.command.EndPatientLink;
import org.anamnesis.api.responsibleperson.command.LinkPatient;
import org.anamnesis.api.responsibleperson.command.MarkPatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.command.RegisterResponsiblePerson;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonContactChanged;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonRegistered;
import org.anamnesis.api.responsibleperson.event.ResponsiblePersonEvent;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.command.Guard;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides about a responsible person and the patients it answers for. */
@Aggregate(type = "responsible-person", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class ResponsiblePerson {

    @AggregateIdentifier
    private @Nullable ResponsiblePersonId id;
    private @Nullable String tenant;
    private @Nullable ResponsiblePersonRegistered registered;
    private @Nullable Contact contact;
    private final Facts<LinkId, PatientLinked> links = new Facts<>();
    private final Facts<LinkId, ClinicalTime> ends = new Facts<>();

    ResponsiblePerson() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Guard.pass(tenant, command, chain, ResponsiblePersonRefusal.RESPONSIBLE_PERSON_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterResponsiblePerson command) {
        var event = new ResponsiblePersonRegistered(command.responsiblePersonId(), command.name(), command.contact());
        if (registered == null) {
            apply(event);
        } else if (!registered.equals(event)) {
            throw new CommandRefused(ResponsiblePersonRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    void handle(ChangeResponsiblePersonContact command) {
        if (!command.contact().equals(contact)) {
            apply(new ResponsiblePersonContactChanged(id, command.contact()));
        }
    }

    /** Any known patient may be linked: who answers for a patient matters after its death too. */
    @CommandHandler
    void handle(LinkPatient command, PatientStatus patient) {
        PatientLinked event = new PatientLinked(id, command.linkId(), command.patientId(), command.relationship(),
                command.period());
        if (!links.holds(command.linkId(), event, ResponsiblePersonRefusal.DIFFERENT_CONTENT)) {
            patient.admit();
            apply(event);
        }
    }

    @CommandHandler
    void handle(EndPatientLink command) {
        PatientLinked link = links.require(command.linkId(), ResponsiblePersonRefusal.LINK_UNKNOWN,
                ResponsiblePersonRefusal.LINK_ENTERED_IN_ERROR);
        mustBeOf(command.patientId().equals(link.patientId()));
        if (ends.holds(command.linkId(), command.end(), ResponsiblePersonRefusal.LINK_ALREADY_ENDED)) {
            return;
        }
        ClinicalTime start = link.period().start();
        refuseIf(start != null && command.end().isBefore(start), ResponsiblePersonRefusal.END_BEFORE_START, "end");
        apply(new PatientLinkEnded(id, command.linkId(), command.patientId(), command.end(), command.reason()));
    }

    @CommandHandler
    void handle(MarkPatientLinkEnteredInError command) {
        if (links.canBeEnteredInError(command.linkId(), ResponsiblePersonRefusal.LINK_UNKNOWN)) {
            PatientLinked link = links.require(command.linkId(), ResponsiblePersonRefusal.LINK_UNKNOWN,
                    ResponsiblePersonRefusal.LINK_ENTERED_IN_ERROR);
            mustBeOf(command.patientId().equals(link.patientId()));
            apply(new PatientLinkEnteredInError(id, command.linkId(), command.patientId(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(ResponsiblePersonEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case ResponsiblePersonRegistered first -> {
                id = first.responsiblePersonId();
                this.tenant = tenant;
                registered = first;
                contact = first.contact();
            }
            case ResponsiblePersonContactChanged changed -> contact = changed.contact();
            case PatientLinked linked -> links.put(linked.linkId(), linked);
            case PatientLinkEnded ended -> ends.put(ended.linkId(), ended.end());
            case PatientLinkEnteredInError error -> links.enterInError(error.linkId());
        }
    }

    private static void mustBeOf(boolean samePatient) {
        refuseIf(!samePatient, ResponsiblePersonRefusal.LINK_UNKNOWN);
    }
}
