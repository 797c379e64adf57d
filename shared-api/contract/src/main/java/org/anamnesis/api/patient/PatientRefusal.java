package org.anamnesis.api.patient;

import org.anamnesis.api.RefusalCode;

/** Why a command on a patient's record was refused. */
public enum PatientRefusal implements RefusalCode {
    /** No such patient in this tenant. */
    PATIENT_UNKNOWN(Kind.UNKNOWN, "No such patient is known here."),
    /** The record is closed to clinical acts. */
    PATIENT_DEACTIVATED(Kind.CONFLICT, "The record is deactivated; reactivate it first."),
    /** The act lies after the patient's death. */
    PATIENT_DECEASED(Kind.CONFLICT, "The patient had died by the time of the act."),
    /** Another death is on record. */
    DEATH_ALREADY_RECORDED(Kind.CONFLICT, "A death is already recorded; mark it entered in error first."),
    /** Another patient of the tenant has the medical record number. */
    MEDICAL_RECORD_NUMBER_TAKEN(Kind.CONFLICT, "The medical record number belongs to another patient."),
    /** No such allergy on the record. */
    ALLERGY_UNKNOWN(Kind.UNKNOWN, "No such allergy is on the record."),
    /** The allergy was refuted before. */
    ALLERGY_ALREADY_REFUTED(Kind.CONFLICT, "The allergy was already refuted."),
    /** There are allergies, so none known cannot be stated. */
    ALLERGIES_ON_RECORD(Kind.CONFLICT, "Allergies are on the record; refute them first."),
    /** No such problem on the record. */
    CONDITION_UNKNOWN(Kind.UNKNOWN, "No such problem is on the record."),
    /** The problem was resolved before. */
    CONDITION_ALREADY_RESOLVED(Kind.CONFLICT, "The problem was already resolved at another time."),
    /** A problem cannot end before it began. */
    ABATEMENT_BEFORE_ONSET(Kind.CONFLICT, "The problem cannot end before it began."),
    /** Nobody dies before birth. */
    DEATH_BEFORE_BIRTH(Kind.CONFLICT, "The death lies before the birth."),
    /** A record cannot stand for itself. */
    MERGED_WITH_ITSELF(Kind.INVALID, "The survivor must be another patient."),
    /** No such survivor in this tenant. */
    SURVIVOR_UNKNOWN(Kind.UNKNOWN, "No such survivor is known here."),
    /** The duplicate is linked to a survivor already. */
    ALREADY_MERGED(Kind.CONFLICT, "The patient is merged already; unmerge it first."),
    /** The survivor is itself a duplicate: the link would be a chain or a cycle. */
    SURVIVOR_IS_MERGED(Kind.CONFLICT, "The survivor is itself merged into another; name that one."),
    /** The duplicate stands for others: the link would be a chain. */
    STANDS_FOR_OTHERS(Kind.CONFLICT, "The patient stands for others; unmerge them first or merge the other way round."),
    /** A human and an animal are not one patient. */
    SPECIES_DIFFER(Kind.CONFLICT, "A human and an animal cannot be one patient."),
    /** There is no link to take away. */
    NOT_MERGED(Kind.CONFLICT, "The patient is not merged."),
    /** No such fact on the record. */
    FACT_UNKNOWN(Kind.UNKNOWN, "No such fact is on the record."),
    /** The fact was marked entered in error. */
    FACT_ENTERED_IN_ERROR(Kind.CONFLICT, "The fact was marked entered in error."),
    /** The id was used before, for something else. */
    DIFFERENT_CONTENT(Kind.CONFLICT, "The id was used before with other content.");

    private final Kind kind;
    private final String sentence;

    PatientRefusal(Kind kind, String sentence) {
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
