package org.anamnesis.command.imports.report;

import org.anamnesis.api.RefusalCode;

/** Why an import, a resource of it or a part of a resource could not be brought in. */
public enum ImportRefusal implements RefusalCode {
    IMPORT_UNKNOWN(Kind.UNKNOWN, "No such import is known here."),
    MALFORMED_RESOURCE(Kind.INVALID, "The resource is not valid FHIR R4."),
    INVALID_CONTENT(Kind.INVALID, "The resource holds a value that the record does not take."),
    NO_IDENTITY(Kind.INVALID, "The entry has neither a fullUrl nor an id nor an identifier."),
    NO_RESOURCE(Kind.INVALID, "The entry holds no resource."),
    REQUEST_NOT_TO_RECORD(Kind.INVALID, "The entry asks for something else than to record its resource."),
    MODIFIER_UNKNOWN(Kind.INVALID, "An extension that modifies the meaning of the resource is not understood."),
    RULES_UNKNOWN(Kind.INVALID, "The resource was written by implicit rules, which are not understood."),
    UNRESOLVED_REFERENCE(Kind.INVALID, "The resource names another that the bundle does not hold."),
    DOCUMENT_IN_ERROR(Kind.INVALID, "The document that holds the resource was entered in error."),
    SAME_IDENTITY(Kind.INVALID, "Two patients of the bundle are described differently and have one identity."),
    PATIENT_REFUSED(Kind.INVALID,
            "The patient whom the resource is about was refused: whether it is the one on record cannot be told."),
    STATEMENT_ONLY(Kind.INVALID, "The resource says that medication is taken, and not that somebody ordered it."),
    BELONGS_ELSEWHERE(Kind.CONFLICT,
            "The record holds the resource under another patient, encounter or prescription, and there it stays."),
    NOT_ON_RECORD(Kind.UNKNOWN, "The resource belongs to another that is not on the record."),
    NO_ENCOUNTER(Kind.INVALID, "The resource names no encounter to which it belongs."),
    NO_VALUE(Kind.INVALID, "The observation has no value, no components and no reason for their absence."),
    OTHER_PATIENT(Kind.INVALID, "The resource names another that is about somebody else."),
    OTHER_FOCUS(Kind.INVALID, "The observation is about something else than the patient, such as a fetus."),
    NO_INFORMATION(Kind.INVALID, "The resource says only that nothing is known."),
    NONE_KNOWN_OF_A_KIND(Kind.INVALID, "None are known of a kind for which the record has no word."),
    NONE_KNOWN_CONTRADICTED(Kind.INVALID, "That none are known is contradicted by the resource itself."),
    TIME_OF_ISSUE(Kind.INVALID, "When it was is not said; when it was issued stands for it."),
    UNIT_CONTRADICTS_CODE(Kind.INVALID, "A unit and its code are not the same."),
    NO_TIME(Kind.INVALID, "The resource does not say when it was."),
    ENCOUNTER_IN_ERROR(Kind.INVALID, "The encounter was entered in error, and this cannot be recorded without one."),
    NOT_YET_BEGUN(Kind.INVALID, "What the resource speaks of is planned and has not begun."),
    NOT_DONE(Kind.INVALID, "What the resource speaks of was not done."),
    STATUS_UNKNOWN(Kind.INVALID, "The status of the resource is unknown."),
    NOT_AN_ORDER(Kind.INVALID, "The request is a draft, a proposal, a plan, a copy or a prohibition, not an order."),
    NOT_IN_FORCE(Kind.INVALID,
            "The claim or what came of it is a draft, was cancelled or entered in error, or is an enquiry."),
    NO_RESULTS(Kind.INVALID, "The report names no observation that the bundle holds."),
    RESULT_UNRESOLVED(Kind.INVALID, "The report names an observation that the bundle does not hold."),
    REASON_UNRESOLVED(Kind.INVALID, "The reason is named by a reference that the bundle does not resolve."),
    SPECIMEN_UNRESOLVED(Kind.INVALID, "The specimen is named by a reference that the bundle does not resolve."),
    DEVICE_UNRESOLVED(Kind.INVALID, "The device is named by a reference that the bundle does not resolve."),
    ENCOUNTER_UNRESOLVED(Kind.INVALID, "The encounter is named by a reference that the bundle does not resolve."),
    DOSAGE_IN_WORDS(Kind.INVALID, "The dosage says more than the record has parts for: it is kept in words."),
    MEDICATION_IN_ERROR(Kind.INVALID, "The medication that the order names was entered in error."),
    DEATH_WITHOUT_TIME(Kind.INVALID, "The patient died, but the resource does not say when."),
    INACTIVE_ELSEWHERE(Kind.INVALID, "The patient is not active in the other record; it is active here."),
    INTERNAL(Kind.INVALID, "The resource could not be brought in because of a fault on our side.");

    private final Kind kind;
    private final String sentence;

    ImportRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
