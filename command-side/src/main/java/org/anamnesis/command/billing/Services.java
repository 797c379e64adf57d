package org.anamnesis.command.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.jspecify.annotations.Nullable;

/** The codes by which a tariff knows what has no code of medicine. */
final class Services {
    /** The system of our own codes. */
    static final String SYSTEM = "urn:anamnesis:service";
    /** An appointment to which the patient did not come. */
    static final Coding NO_SHOW = new Coding(SYSTEM, "no-show", "Missed appointment");
    /** An appointment that was cancelled too late. */
    static final Coding LATE_CANCELLATION = new Coding(SYSTEM, "late-cancellation", "Late cancellation");

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final int LONGEST = 300;

    private Services() {}

    /** A checkup as such, by its class as FHIR spells it. */
    static Coding encounter(EncounterClass encounterClass) {
        return switch (encounterClass) {
            case AMBULATORY -> new Coding(ACT_CODE, "AMB", "Ambulatory visit");
            case EMERGENCY -> new Coding(ACT_CODE, "EMER", "Emergency visit");
            case FIELD -> new Coding(ACT_CODE, "FLD", "Visit in the field");
            case HOME_HEALTH -> new Coding(ACT_CODE, "HH", "Home visit");
            case INPATIENT -> new Coding(ACT_CODE, "IMP", "Inpatient stay");
            case SHORT_STAY -> new Coding(ACT_CODE, "SS", "Short stay");
            case VIRTUAL -> new Coding(ACT_CODE, "VR", "Virtual visit");
            case OTHER -> new Coding(ACT_CODE, "other", "Visit");
        };
    }

    /** One of a service that says itself what it is called. */
    static Charge once(ChargeKind kind, Coding service, LocalDate day, @Nullable PractitionerId practitioner) {
        return new Charge(kind, service, Objects.requireNonNull(service.display()), BigDecimal.ONE, day, practitioner);
    }

    /** What something is called: in the words of who recorded it, else in the terminology's, else by its code. */
    static String words(CodeableConcept concept) {
        Coding preferred = concept.preferred();
        String words = concept.text() != null && !concept.text().isBlank() || preferred == null
                ? String.valueOf(concept.text())
                : Objects.requireNonNullElse(preferred.display(), preferred.code());
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
