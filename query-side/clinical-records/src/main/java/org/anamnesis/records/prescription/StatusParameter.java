package org.anamnesis.records.prescription;

import org.anamnesis.records.persistence.Word;
import org.anamnesis.records.prescription.PrescriptionsOfPatient.Status;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a status in a URL by the word it has in answers. */
@Component
class StatusParameter implements Converter<String, Status> {

    @Override
    public Status convert(String word) {
        return Word.of(Status.class, word);
    }
}
