package org.anamnesis.records.scheduling;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Names working hours.
 *
 * @param validFrom the first day on which they hold
 */
@Embeddable
record HoursKey(String tenant, UUID practitionerId, LocalDate validFrom) implements Serializable {}
