package org.anamnesis.command.scheduling;

import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.WaitingWish;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.Origin;

/**
 * How what somebody wants to wait for stands.
 *
 * @param tenant       by which rules the tenant works
 * @param patient      how the patient stands
 * @param practitioner how the practitioner stands who is named, if one is
 * @param named        how the visit type stands
 */
record WishStatus(TenantRules tenant, PatientStatus patient, PractitionerStatus practitioner, BookingReferences named) {

    /** Lets the patient wait, or refuses. */
    void admit(WaitingWish wish) {
        patient.admit(null, "", false, Origin.LIVE);
        named.mustKnowVisitType("wish.visitTypeId");
        if (wish.practitionerId() != null) {
            practitioner.admit("wish.practitionerId", Origin.LIVE);
            named.mustBeTrained("wish.practitionerId");
        }
        if (wish.latest().isBefore(tenant.today())) {
            throw new CommandRefused(SchedulingRefusal.START_NOT_IN_FUTURE, "wish.latest");
        }
    }
}
