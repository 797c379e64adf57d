package org.anamnesis.command.billing;

import java.util.UUID;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.plumbing.id.DerivedIds;
import org.jspecify.annotations.Nullable;

/**
 * What billing knows of a checkup.
 *
 * @param appointmentId  the appointment that led to it, where one did
 * @param practitionerId who treats
 * @param encounterClass what kind of meeting
 * @param started        when it began; absent only in history that was brought in, which is not charged for
 */
record BilledVisit(UUID checkupId, @Nullable UUID appointmentId, @Nullable UUID practitionerId,
        EncounterClass encounterClass, @Nullable ClinicalTime started) {

    /** Booking and walk-in meet in one invoice. */
    UUID invoice(DerivedIds ids) {
        return appointmentId == null
                ? ids.invoiceOfCheckup(checkupId)
                : ids.invoiceOfAppointment(appointmentId);
    }
}
