package org.anamnesis.records.patient;

import java.time.Instant;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A patient as it is now, as it is kept and answered. A component that is added later is {@code @Nullable}: documents
 * kept before do not have it.
 *
 * @param demographics names, numbers, birth, sex
 * @param contact      how the patient is reached
 * @param deceased     when the patient died, where that is known
 * @param active       whether the record is open to clinical acts
 * @param bloodGroup   group and rhesus factor; absent where nobody recorded one
 */
public record PatientDocument(Demographics demographics, Contact contact, @Nullable ClinicalTime deceased,
        boolean active, @Nullable CodeableConcept bloodGroup) {

    /** The same as it is answered: names, numbers, addresses of a moment first and former ones last. */
    public PatientDocument inOrder(Instant now) {
        return new PatientDocument(demographics.inOrder(now), contact.inOrder(now), deceased, active, bloodGroup);
    }

    /** What of names, numbers and addresses is history at a moment. */
    public @Nullable Former former(Instant now) {
        return Former.of(demographics.names(), demographics.identifiers(), contact, now);
    }

    static PatientDocument of(PatientRegistered it) {
        return new PatientDocument(it.demographics(), it.contact(), null, true, null);
    }

    PatientDocument withDemographics(Demographics corrected) {
        return new PatientDocument(corrected, contact, deceased, active, bloodGroup);
    }

    PatientDocument withContact(Contact changed) {
        return new PatientDocument(demographics, changed, deceased, active, bloodGroup);
    }

    PatientDocument withDeceased(@Nullable ClinicalTime time) {
        return new PatientDocument(demographics, contact, time, active, bloodGroup);
    }

    PatientDocument withActive(boolean open) {
        return new PatientDocument(demographics, contact, deceased, open, bloodGroup);
    }

    PatientDocument withBloodGroup(CodeableConcept recorded) {
        return new PatientDocument(demographics, contact, deceased, active, recorded);
    }
}
