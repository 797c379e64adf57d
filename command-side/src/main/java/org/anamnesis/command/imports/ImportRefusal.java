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
    /** The patient, encounter, medication, prescription or claim that the resource names is not in the bundle. */
    UNRESOLVED_REFERENCE(Kind.INVALID, "The resource names another that the bundle does not hold."),
    /** The patient, encounter, prescription or claim it belongs to was itself refused. */
    NOT_ON_RECORD(Kind.UNKNOWN, "The resource belongs to another that is not on the record."),
    /** The record holds such a fact only as part of a checkup. */
    NO_ENCOUNTER(Kind.INVALID, "The resource names no encounter to which it belongs."),
    /** The observation says neither what was found nor why nothing was. */
    NO_VALUE(Kind.INVALID, "The observation has no value, no components and no reason for their absence."),
    /** Nothing says when it was. */
    NO_TIME(Kind.INVALID, "The resource does not say when it was."),
    /** It has not taken place yet. */
    NOT_YET_BEGUN(Kind.INVALID, "What the resource speaks of is planned and has not begun."),
    /** It never took place. */
    NOT_DONE(Kind.INVALID, "What the resource speaks of was not done."),
    /** Nobody knows whether it took place, or whether the medication is taken. */
    STATUS_UNKNOWN(Kind.INVALID, "The status of the resource is unknown."),
    /** Nobody ordered the medication, or somebody ordered that it is not given. */
    NOT_AN_ORDER(Kind.INVALID, "The request is a draft, a proposal, a plan, a copy or a prohibition, not an order."),
    /** Nothing is owed or paid by it. */
    NOT_IN_FORCE(Kind.INVALID,
            "The claim or what came of it is a draft, was cancelled or entered in error, or is an enquiry."),
    /** A report is of observations. */
    NO_RESULTS(Kind.INVALID, "The report names no observation that the bundle holds."),
    /** Some of what is reported is not in the bundle; the record groups the rest. */
    RESULT_UNRESOLVED(Kind.INVALID, "The report names an observation that the bundle does not hold."),
    /** What it was for is not in the bundle. */
    REASON_UNRESOLVED(Kind.INVALID, "The reason is named by a reference that the bundle does not resolve."),
    /** The invoice is recorded without the checkup that it is for. */
    ENCOUNTER_UNRESOLVED(Kind.INVALID, "The encounter is named by a reference that the bundle does not resolve."),
    /** Neither the record's dosage nor any words hold what is left out. */
    DOSAGE_SIMPLIFIED(Kind.INVALID, "The dosage says more than the record holds of it."),
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
