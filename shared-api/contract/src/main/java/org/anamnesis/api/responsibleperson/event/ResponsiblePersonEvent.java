package org.anamnesis.api.responsibleperson.event;

import org.anamnesis.api.responsibleperson.ResponsiblePersonId;

/** Everything that can happen to a responsible person. */
public sealed interface ResponsiblePersonEvent permits PersonEvent, PatientLinkEvent {

    /** The responsible person it is about. */
    ResponsiblePersonId responsiblePersonId();
}
