package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.AmendmentId;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Adds an addendum to a completed checkup.
 *
 * @param amendmentId the addendum
 * @param text        the addendum
 * @param reason      why
 */
public record AmendCheckup(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId, AmendmentId amendmentId,
        String text, String reason) implements AboutPatient {}
