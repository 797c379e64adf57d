package org.anamnesis.api.patient.event;

import org.anamnesis.api.patient.AboutPatient;

/** Everything that can happen to a patient's own record. */
public sealed interface PatientEvent extends AboutPatient
        permits IdentityEvent, AllergyEvent, ConditionEvent, CareStatusEvent, MergeEvent, PatientFactEnteredInError {}
