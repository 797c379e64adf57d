package org.anamnesis.api.patient;

/** A message about one patient. Every event that concerns a patient is one, whichever aggregate emits it. */
public interface AboutPatient {

    /** The patient it is about. */
    PatientId patientId();
}
