package org.anamnesis.api.billing;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Who pays. Source: FHIR R4 {@code Account.guarantor}, {@code Coverage.payor}.
 *
 * @param kind                what kind of payer
 * @param responsiblePersonId the person, where a person answers for the patient
 * @param name                the name of an organization
 * @param identifier          a number of an organization, where it has one
 */
public record Payer(@NotNull Kind kind, @Nullable ResponsiblePersonId responsiblePersonId,
        @Size(max = 200) @Nullable String name, @Valid @Nullable Identifier identifier) {

    /** The kinds of payers. */
    public enum Kind {
        /** The patient itself. */
        @JsonProperty("patient")
        PATIENT,
        /** A person who answers for the patient: owner, parent, guarantor. */
        @JsonProperty("responsible-person")
        RESPONSIBLE_PERSON,
        /** An organization, such as an insurer. */
        @JsonEnumDefaultValue
        @JsonProperty("organization")
        ORGANIZATION
    }

    /** The patient itself. */
    public static Payer patient() {
        return new Payer(Kind.PATIENT, null, null, null);
    }

    /** A person who answers for the patient. */
    public static Payer person(ResponsiblePersonId person) {
        return new Payer(Kind.RESPONSIBLE_PERSON, person, null, null);
    }

    /** An organization. */
    public static Payer organization(String name, @Nullable Identifier identifier) {
        return new Payer(Kind.ORGANIZATION, null, name, identifier);
    }

    /** Whether it names whom its kind asks for. */
    @JsonIgnore
    @AssertTrue(message = "must name a person or an organization as its kind says")
    public boolean isNamed() {
        return kind == null || (responsiblePersonId != null) == (kind == Kind.RESPONSIBLE_PERSON)
                && (name != null && !name.isBlank()) == (kind == Kind.ORGANIZATION);
    }
}
