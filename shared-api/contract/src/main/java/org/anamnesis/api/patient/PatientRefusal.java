package org.anamnesis.api.patient;

import org.anamnesis.api.RefusalCode;

/** Why a command on a patient's record was refused. */
public enum PatientRefusal implements RefusalCode {
    PATIENT_UNKNOWN(Kind.UNKNOWN, "No such patient is known here."),
    PATIENT_DEACTIVATED(Kind.CONFLICT, "The record is deactivated; reactivate it first."),
    PATIENT_DECEASED(Kind.CONFLICT, "The patient had died by the time of the act."),
    DEATH_ALREADY_RECORDED(Kind.CONFLICT, "A death is already recorded; mark it entered in error first."),
    PATIENT_DIFFERS(Kind.CONFLICT, "Name, sex or birth date are another patient's."),
    MEDICAL_RECORD_NUMBER_TAKEN(Kind.CONFLICT, "The medical record number belongs to another patient."),
    ALLERGY_UNKNOWN(Kind.UNKNOWN, "No such allergy is on the record."),
    ALLERGY_ALREADY_REFUTED(Kind.CONFLICT, "The allergy was already refuted."),
    ALLERGY_ALREADY_RESOLVED(Kind.CONFLICT, "The allergy was already stated to be over otherwise."),
    NONE_KNOWN_ON_RECORD(Kind.CONFLICT, "Under this identity the record holds that none are known."),
    NONE_KNOWN_IS_NO_ENTRY(Kind.INVALID, "That none are known is stated, and is no entry."),
    ALLERGIES_ON_RECORD(Kind.CONFLICT, "Allergies are on the record; refute them first."),
    PROBLEMS_ON_RECORD(Kind.CONFLICT, "Problems are on the record; resolve or refute them first."),
    CONDITION_UNKNOWN(Kind.UNKNOWN, "No such problem is on the record."),
    CONDITION_ALREADY_RESOLVED(Kind.CONFLICT, "The problem was already resolved otherwise."),
    CONDITION_ALREADY_REFUTED(Kind.CONFLICT, "The problem was already refuted."),
    ABATEMENT_BEFORE_ONSET(Kind.CONFLICT, "It cannot end before it began."),
    DEATH_BEFORE_BIRTH(Kind.CONFLICT, "The death lies before the birth."),
    MERGED_WITH_ITSELF(Kind.INVALID, "The survivor must be another patient."),
    SURVIVOR_UNKNOWN(Kind.UNKNOWN, "No such survivor is known here."),
    ALREADY_MERGED(Kind.CONFLICT, "The patient is merged already; unmerge it first."),
    SURVIVOR_IS_MERGED(Kind.CONFLICT, "The survivor is itself merged into another; name that one."),
    STANDS_FOR_OTHERS(Kind.CONFLICT, "The patient stands for others; unmerge them first or merge the other way round."),
    SPECIES_DIFFER(Kind.CONFLICT, "A human and an animal cannot be one patient."),
    NOT_MERGED(Kind.CONFLICT, "The patient is not merged."),
    HELD_FACTS_UNKNOWN(Kind.UNKNOWN, "No such facts are held."),
    HELD_FACTS_RECOGNIZED(Kind.CONFLICT, "The held facts were found to be the patient's."),
    HELD_FACTS_DROPPED(Kind.CONFLICT, "The held facts were found to be somebody else's."),
    FACT_UNKNOWN(Kind.UNKNOWN, "No such fact is on the record."),
    FACT_ENTERED_IN_ERROR(Kind.CONFLICT, "The fact was marked entered in error."),
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
