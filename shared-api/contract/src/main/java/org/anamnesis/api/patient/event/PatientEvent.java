package org.anamnesis.api.patient.event;

import org.anamnesis.api.patient.AboutPatient;

/** Everything that can happen to a patient's own record. */
public sealed interface PatientEvent extends AboutPatient permits PatientRegistered, DemographicsCorrected,
        ContactChanged, AllergyRecorded, AllergyRefuted, NoKnownAllergiesStated, ConditionRecorded, ConditionResolved,
        DeathRecorded, PatientDeactivated, PatientReactivated, PatientsMerged, PatientsUnmerged,
        PatientFactEnteredInError {}
