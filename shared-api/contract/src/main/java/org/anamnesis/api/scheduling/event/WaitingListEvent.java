package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.scheduling.WaitingListEntryId;

/** Everything that can happen while somebody waits for a slot. */
public sealed interface WaitingListEvent extends AboutPatient
        permits WaitingListJoined, SlotOffered, OfferDeclined, WaitingListLeft {

    /** The entry it is about. */
    WaitingListEntryId waitingListEntryId();
}
