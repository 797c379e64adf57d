package org.anamnesis.api.responsibleperson.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.axonframework.serialization.Revision;

/**
 * A person who answers for patients became known.
 *
 * @param responsiblePersonId the responsible person
 * @param name                the name
 * @param contact             how the person is reached
 */
@Revision("1")
public record ResponsiblePersonRegistered(@NotPersonal ResponsiblePersonId responsiblePersonId,
        @PersonalData(IDENTITY) HumanName name,
        @PersonalData(IDENTITY) Contact contact) implements ResponsiblePersonEvent {}
