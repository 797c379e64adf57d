package org.anamnesis.api.checkup.event;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.timeline.ClinicalEvent;

/** Everything that can happen to a checkup. */
public sealed interface CheckupEvent extends ClinicalEvent
        permits VisitEvent, FindingEvent, DiagnosisEvent, ActEvent, NoteEvent, CheckupFactEnteredInError {

    /** The checkup it is about. */
    CheckupId checkupId();
}
