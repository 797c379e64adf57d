package org.anamnesis.command.scheduling;

import java.util.List;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * What a booking names besides patient and practitioner, as it stands; absent where it is not named or not known.
 *
 * @param retired     whether the visit type is out of use
 * @param specialties what the practitioner is trained in
 * @param roomClosed  whether the room is out of use
 * @param waiting     whether the patient still waits for what the booking grants
 */
record BookingReferences(@Nullable VisitType visitType, boolean retired, List<CodeableConcept> specialties,
        @Nullable Boolean roomClosed, @Nullable Boolean waiting) {}
