package org.anamnesis.command.patient;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.event.IdentityEvent;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.jspecify.annotations.Nullable;

/** Who a patient is and how it is reached, as far as decisions need it. */
final class Identity {

    private @Nullable PatientRegistered registered;
    private @Nullable Demographics demographics;
    private @Nullable Contact contact;

    /** Whether this very registration is on record; refuses another under the same id. */
    boolean holds(PatientRegistered registration) {
        refuseIf(registered != null && !registered.equals(registration), PatientRefusal.DIFFERENT_CONTENT);
        return registered != null;
    }

    boolean holds(Demographics stated) {
        return stated.equals(demographics);
    }

    boolean holds(Contact stated) {
        return stated.equals(contact);
    }

    boolean isAnimal() {
        return demographics != null && demographics.animal() != null;
    }

    boolean isBornAfter(ClinicalTime time) {
        return demographics != null && demographics.birthDate() != null && time.isBefore(demographics.birthDate());
    }

    void evolve(IdentityEvent event) {
        switch (event) {
            case PatientRegistered first -> {
                registered = first;
                demographics = first.demographics();
                contact = first.contact();
            }
            case DemographicsCorrected corrected -> demographics = corrected.demographics();
            case ContactChanged changed -> contact = changed.contact();
        }
    }
}
