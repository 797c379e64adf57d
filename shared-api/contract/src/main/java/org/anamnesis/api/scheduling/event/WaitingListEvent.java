package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.WaitingWish;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen while somebody waits for a slot. */
public sealed interface WaitingListEvent extends AboutPatient {

    /** The entry it is about. */
    WaitingListEntryId waitingListEntryId();

    /**
     * A patient waits for a slot.
     *
     * @param waitingListEntryId the entry
     * @param wish               what for
     */
    @EventName("waiting-list.joined")
    @Revision("1")
    record WaitingListJoined(@NotPersonal WaitingListEntryId waitingListEntryId, @NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) WaitingWish wish) implements WaitingListEvent {}

    /**
     * A slot that became free was offered.
     *
     * @param waitingListEntryId the entry
     */
    @EventName("waiting-list.slot-offered")
    @Revision("1")
    record SlotOffered(@NotPersonal WaitingListEntryId waitingListEntryId, @NotPersonal PatientId patientId,
            @NotPersonal OfferId offerId, @NotPersonal PractitionerId practitionerId,
            @PersonalData(CLINICAL) Slot slot) implements WaitingListEvent {}

    /**
     * The patient does not want the slot.
     *
     * @param waitingListEntryId the entry
     */
    @EventName("waiting-list.offer-declined")
    @Revision("1")
    record OfferDeclined(@NotPersonal WaitingListEntryId waitingListEntryId, @NotPersonal PatientId patientId,
            @NotPersonal OfferId offerId) implements WaitingListEvent {}

    /**
     * The waiting ended.
     *
     * @param waitingListEntryId the entry
     * @param appointmentId      the appointment that granted the wish, where one did
     * @param reason             why, where none did
     */
    @EventName("waiting-list.left")
    @Revision("1")
    record WaitingListLeft(@NotPersonal WaitingListEntryId waitingListEntryId, @NotPersonal PatientId patientId,
            @NotPersonal @Nullable AppointmentId appointmentId,
            @PersonalData(CLINICAL) @Nullable String reason) implements WaitingListEvent {}
}
