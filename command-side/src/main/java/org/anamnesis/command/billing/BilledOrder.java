package org.anamnesis.command.billing;

import java.util.UUID;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * What billing knows of a prescription.
 *
 * @param checkupId      the checkup in which it was written, where it was one
 * @param practitionerId who prescribed
 * @param medication     what
 */
record BilledOrder(@Nullable UUID checkupId, @Nullable UUID practitionerId, CodeableConcept medication) {}
