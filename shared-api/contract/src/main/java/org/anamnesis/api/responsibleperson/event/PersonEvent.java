package org.anamnesis.api.responsibleperson.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.axonframework.serialization.Revision;

/** Who the person is and how it is reached. */
public sealed interface PersonEvent extends ResponsiblePersonEvent {

    /**
     * A person who answers for patients became known.
     *
     * @param contact how the person is reached
     */
    @EventName("responsible-person.registered")
    @Revision("1")
    record ResponsiblePersonRegistered(@NotPersonal ResponsiblePersonId responsiblePersonId,
            @PersonalData(IDENTITY) HumanName name,
            @PersonalData(IDENTITY) Contact contact) implements PersonEvent {}

    /**
     * How the person is reached was stated anew; it replaces what was stated before.
     *
     * @param contact how the person is reached, complete
     */
    @EventName("responsible-person.contact-changed")
    @Revision("1")
    record ResponsiblePersonContactChanged(@NotPersonal ResponsiblePersonId responsiblePersonId,
            @PersonalData(IDENTITY) Contact contact) implements PersonEvent {}
}
