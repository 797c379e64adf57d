package org.anamnesis.api.responsibleperson.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.Contact;
import org.axonframework.serialization.Revision;

/**
 * How the person is reached was stated anew; it replaces what was stated before.
 *
 * @param responsiblePersonId the responsible person
 * @param contact             how the person is reached, complete
 */
@Revision("1")
public record ResponsiblePersonContactChanged(@NotPersonal ResponsiblePersonId responsiblePersonId,
        @PersonalData(IDENTITY) Contact contact) implements ResponsiblePersonEvent {}
