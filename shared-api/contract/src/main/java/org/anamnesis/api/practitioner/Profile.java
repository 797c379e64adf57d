package org.anamnesis.api.practitioner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.api.value.InUse;
import org.anamnesis.api.value.Lists;

/**
 * Who a practitioner is. Source: FHIR R4 {@code Practitioner}.
 *
 * @param identifiers registration numbers
 * @param specialties what the practitioner is trained in
 * @param contact     how the practitioner is reached
 */
public record Profile(@NotNull @Valid HumanName name, @Size(max = 20) List<@NotNull @Valid Identifier> identifiers,
        @Size(max = 20) List<@NotNull @Valid CodeableConcept> specialties, @NotNull @Valid Contact contact) {

    /** Absent lists are empty ones, an absent contact an unknown one. */
    public Profile {
        identifiers = Lists.orEmpty(identifiers);
        specialties = Lists.orEmpty(specialties);
        contact = contact == null ? Contact.unknown() : contact;
    }

    /** The same, numbers and contact details that are used at a moment first and those that no longer are last. */
    public Profile inOrder(Instant now) {
        return new Profile(name, InUse.inOrder(identifiers, now), specialties, contact.inOrder(now));
    }
}
