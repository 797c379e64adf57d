package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Signs the checkup.
 *
 * @param practitionerId who signs
 * @param end            when it ended; absent only in imported history that does not say it
 */
public record CompleteCheckup(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        @Nullable PractitionerId practitionerId,
        @Nullable ClinicalTime end) implements AboutPatient, InvolvesPractitioner {}
