package org.anamnesis.api.patient.event;

import org.anamnesis.api.timeline.ClinicalEvent;

/** Everything that can happen to a patient's own record. */
public sealed interface PatientEvent extends ClinicalEvent
        permits IdentityEvent, AllergyEvent, ConditionEvent, NoneKnownEvent, NotTakenOverEvent, CareStatusEvent,
        MergeEvent,
        BackgroundEvent,
        PatientFactEnteredInError {}
