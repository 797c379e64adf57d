package org.anamnesis.records.patient;

import java.time.Instant;
import java.util.List;
import org.anamnesis.api.value.Address;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.ContactPoint;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.api.value.InUse;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is no longer called, numbered or reached by: history, to be shown as such. The record's own lists hold
 * it too, at their ends.
 */
public record Former(List<HumanName> names, List<Identifier> identifiers, List<ContactPoint> telecom,
        List<Address> addresses) {

    /** What of these is history at a moment; null where nothing is. */
    public static @Nullable Former of(List<HumanName> names, List<Identifier> identifiers, Contact contact,
            Instant now) {
        Former former = new Former(InUse.former(names, now), InUse.former(identifiers, now),
                InUse.former(contact.telecom(), now), InUse.former(contact.addresses(), now));
        return former.isEmpty() ? null : former;
    }

    private boolean isEmpty() {
        return names.isEmpty() && identifiers.isEmpty() && telecom.isEmpty() && addresses.isEmpty();
    }
}
