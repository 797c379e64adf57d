package org.anamnesis.records.patient;

import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Asks which patients match all of some criteria; at least one is given.
 *
 * @param name              words of the name, or their beginnings, or something like it
 * @param birthDate         a day, or the month or year it lies in
 * @param identifierSystem  who gave the number
 * @param identifierValue   the number
 * @param responsiblePerson words of a responsible person's name
 * @param offset            how many hits were seen before
 * @param limit             how many at most
 */
public record PatientSearch(String tenant, @Nullable String name, @Nullable ClinicalTime birthDate,
        @Nullable String identifierSystem, @Nullable String identifierValue, @Nullable String responsiblePerson,
        int offset, int limit) {

    /**
     * A page of hits.
     *
     * @param hits the patients, the best match first
     * @param next where the next page begins; absent on the last
     * @param asOf up to when the record is read
     */
    public record Hits(List<Hit> hits, @Nullable String next, AsOf asOf) {}

    /**
     * A patient that matches.
     *
     * @param id               the patient: of linked records the survivor
     * @param matchedPatientId the duplicate that matches, where the survivor itself does not
     * @param name        the name of today on one line, whichever matched
     * @param names       all names, former ones last
     * @param birthDate   when born
     * @param sex         sex for administrative purposes
     * @param identifiers the numbers the patient is or was known by, former ones last
     * @param species     the species of an animal
     * @param deceased    when the patient died
     * @param active      whether the record is open to clinical acts
     * @param incomplete  events about the patient that could not be applied
     */
    public record Hit(PatientId id, @Nullable PatientId matchedPatientId, String name, List<HumanName> names,
            @Nullable ClinicalTime birthDate, Sex sex,
            List<Identifier> identifiers, @Nullable CodeableConcept species, @Nullable ClinicalTime deceased,
            boolean active, long incomplete) {}
}
