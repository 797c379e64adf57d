package org.anamnesis.records.responsibleperson;

import java.util.List;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Period;
import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/** Asks for whom a person is or was responsible. */
public record PatientsOfResponsiblePerson(String tenant, ResponsiblePersonId personId) {

    /**
     * The patients, the latest link first; links entered in error are left out.
     *
     * @param asOf       up to when the record is read
     * @param incomplete events of the person that could not be applied
     */
    public record Patients(List<Linked> patients, AsOf asOf, long incomplete) {}

    /**
     * A patient the person is or was responsible for.
     *
     * @param patientId    the patient's record the link stands on
     * @param survivorId   the record that stands for that one, where it is merged
     * @param relationship what the person is to the patient
     * @param period       how long
     * @param demographics who the patient is
     * @param deceased     when the patient died
     */
    public record Linked(LinkId linkId, PatientId patientId, @Nullable PatientId survivorId,
            CodeableConcept relationship, Period period,
            @Nullable Demographics demographics, @Nullable ClinicalTime deceased) {}
}
