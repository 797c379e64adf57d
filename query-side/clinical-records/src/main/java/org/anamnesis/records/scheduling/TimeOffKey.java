package org.anamnesis.records.scheduling;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Names a time off.
 *
 * @param id the time off
 */
@Embeddable
record TimeOffKey(String tenant, UUID practitionerId, UUID id) implements Serializable {}
