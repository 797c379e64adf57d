package org.anamnesis.command.imports;

import org.anamnesis.api.RefusalCode;

/** Why an import, a resource of it or a part of a resource could not be brought in. */
enum ImportRefusal implements RefusalCode {
    /** No such import in this tenant. */
    IMPORT_UNKNOWN(Kind.UNKNOWN, "No such import is known here."),
    /** The resource is not what FHIR R4 lets it be. */
    MALFORMED_RESOURCE(Kind.INVALID, "The resource is not valid FHIR R4."),
    /** The resource holds a text or number the record does not take. */
    INVALID_CONTENT(Kind.INVALID, "The resource holds a value that the record does not take."),
    /** Nothing identifies the resource, so that it could not be recognised when seen again. */
    NO_IDENTITY(Kind.INVALID, "The entry has neither a fullUrl nor an id nor an identifier."),
    /** The patient, or the encounter the resource names, is not in the bundle. */
    UNRESOLVED_REFERENCE(Kind.INVALID, "The resource names a patient or encounter that the bundle does not hold."),
    /** The patient or encounter it belongs to was itself refused. */
    NOT_ON_RECORD(Kind.UNKNOWN, "The patient or encounter the resource belongs to is not on the record."),
    /** The observation says neither what was found nor why nothing was. */
    NO_VALUE(Kind.INVALID, "The observation has no value, no components and no reason for their absence."),
    /** Nothing says when it was. */
    NO_TIME(Kind.INVALID, "The resource does not say when it was."),
    /** The encounter has not taken place yet. */
    NOT_YET_BEGUN(Kind.INVALID, "The encounter is planned and has not begun."),
    /** Of a death only the fact is known; the record needs at least the year. */
    DEATH_WITHOUT_TIME(Kind.INVALID, "The patient died, but the resource does not say when."),
    /** The other record was closed; whether ours is to be is decided here. */
    INACTIVE_ELSEWHERE(Kind.INVALID, "The patient is not active in the other record; it is active here."),
    /** Of the end of a problem only the fact is known; the record needs at least the year. */
    END_WITHOUT_TIME(Kind.INVALID, "The condition ended, but the resource does not say when."),
    /** The diagnosis of a checkup has no end in the record. */
    END_OF_DIAGNOSIS(Kind.INVALID, "The end of a checkup's diagnosis is not recorded."),
    /** A fault of ours; the log says more. */
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
