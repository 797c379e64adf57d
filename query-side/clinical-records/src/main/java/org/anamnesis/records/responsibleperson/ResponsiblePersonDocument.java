package org.anamnesis.records.responsibleperson;

import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;

/**
 * A responsible person as it is now, as it is kept and answered.
 *
 * @param contact how the person is reached
 */
public record ResponsiblePersonDocument(HumanName name, Contact contact) {

    ResponsiblePersonDocument withContact(Contact changed) {
        return new ResponsiblePersonDocument(name, changed);
    }
}
