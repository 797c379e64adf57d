package org.anamnesis.command.scheduling;

import java.time.OffsetDateTime;
import org.anamnesis.api.practitioner.PractitionerId;

/**
 * A time at which a practitioner could see the patient instead.
 *
 * @param start its beginning, included, with the offset that holds in the tenant's time zone
 * @param end   its end, excluded
 */
record FreeSlot(PractitionerId practitionerId, OffsetDateTime start, OffsetDateTime end) {}
