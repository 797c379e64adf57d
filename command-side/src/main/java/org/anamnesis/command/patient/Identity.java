package org.anamnesis.command.patient;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.LinkedHashSet;
import java.util.Set;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.event.IdentityEvent;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.jspecify.annotations.Nullable;

/** Who a patient is and how it is reached, as far as decisions need it. */
final class Identity {

    private @Nullable PatientRegistered registered;
    private @Nullable Demographics demographics;
    private @Nullable Contact contact;
    /** Every name by which the patient was ever known. */
    private final Set<HumanName> names = new LinkedHashSet<>();

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

    /** Refuses somebody who cannot be the patient. */
    void mustBe(Demographics told) {
        refuseIf(demographics != null && !Likeness.between(demographics, names, told), PatientRefusal.PATIENT_DIFFERS);
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
                names.addAll(demographics.names());
            }
            case DemographicsCorrected corrected -> {
                demographics = corrected.demographics();
                names.addAll(demographics.names());
            }
            case ContactChanged changed -> contact = changed.contact();
        }
    }
}
