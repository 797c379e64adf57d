package org.anamnesis.command.status;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.value.Identifier;

/**
 * The medical record numbers of a patient. The same number twice is one number, whatever else is said of it.
 *
 * @param systems who gave each
 * @param values  what it says
 */
record RecordNumbers(String[] systems, String[] values) {

    static RecordNumbers of(Demographics demographics) {
        Set<List<String>> numbers = demographics.identifiers().stream()
                .filter(identifier -> Identifier.MEDICAL_RECORD_NUMBER.equals(identifier.type()))
                .map(identifier -> List.of(identifier.system(), identifier.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new RecordNumbers(numbers.stream().map(List::getFirst).toArray(String[]::new),
                numbers.stream().map(List::getLast).toArray(String[]::new));
    }

    /** Refuses unless the patient has got them all. */
    void mustBeTaken(int taken) {
        refuseIf(taken < values.length, PatientRefusal.MEDICAL_RECORD_NUMBER_TAKEN, "demographics.identifiers");
    }
}
