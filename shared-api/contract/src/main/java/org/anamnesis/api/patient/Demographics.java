package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.api.value.InUse;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is. An unknown emergency patient has a temporary name and no birth date. Source: FHIR R4 {@code
 * Patient}.
 *
 * @param identifiers numbers the patient is known by; a medical record number (type {@code MR}) is unique in the
 *                    tenant
 * @param names       the names, former ones too; which is of today, {@link InUse} tells
 * @param birthDate   when born: a year, a month or a day; absent when unknown
 * @param sex         sex for administrative purposes
 * @param animal      species and breed of a veterinary patient; absent for a person
 */
public record Demographics(@Size(max = 50) List<@NotNull @Valid Identifier> identifiers,
        @Size(min = 1, max = 20) List<@NotNull @Valid HumanName> names, @Occurred @Nullable ClinicalTime birthDate,
        @NotNull Sex sex, @Valid @Nullable Animal animal) {

    /** Absent lists are empty ones. */
    public Demographics {
        identifiers = Lists.orEmpty(identifiers);
        names = Lists.orEmpty(names);
    }

    /** The same, names and numbers that are used at a moment first and those that no longer are last. */
    public Demographics inOrder(Instant now) {
        return new Demographics(InUse.inOrder(identifiers, now), InUse.inOrder(names, now), birthDate, sex, animal);
    }

    /** By what name the patient is called at a moment, on one line; empty where there is none. */
    public String nameAt(Instant now) {
        return InUse.inOrder(names, now).stream().findFirst().map(HumanName::display).orElse("");
    }

    /** Whether the birth date is no more precise than a day. */
    @JsonIgnore
    @AssertTrue(message = "a birth date is a year, a month or a day")
    public boolean isBirthDateADate() {
        return birthDate == null || birthDate.precision() != ClinicalTime.Precision.INSTANT;
    }
}
