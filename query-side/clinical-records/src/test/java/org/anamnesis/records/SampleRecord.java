package org.anamnesis.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.event.BillingAccountEvent.PayerAssigned;
import org.anamnesis.api.checkup.AmendmentId;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.NoteId;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationEnteredInError;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationRecorded;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.FactNotTakenOver.Kind;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactNotTakenOverSettled;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsHeld;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsDropped;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsRecognized;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerDeactivated;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonContactChanged;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentFulfilled;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderGivenUp;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderSent;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomClosed;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeRetired;
import org.anamnesis.api.scheduling.event.WaitingListEvent.OfferDeclined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListLeft;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.event.TenantEvent.TenantSettingsChanged;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.testing.TestIds;

/** A record in which something of every kind happens. */
final class SampleRecord {

    private final RunningRecords records;

    private final PatientId ana = new PatientId(UUID.randomUUID());

    private final PractitionerId eva = new PractitionerId(UUID.randomUUID());

    private final CheckupId checkup = new CheckupId(UUID.randomUUID());

    SampleRecord(RunningRecords records) {
        this.records = records;
    }

    /** Lets it all happen, and waits until it is applied. */
    void happens() {
        UUID id = ana.value();
        UUID allergy = UUID.randomUUID();
        UUID condition = UUID.randomUUID();
        patientHappens(id, allergy, condition);
        checkupHappens(id);
        linksHappen(id);
        mergesHappen(id);
        observationsHappen();
        prescriptionsHappen(id);
        appointmentsHappen(id);
        invoicesHappen(id);
        records.settled();
    }

    private void patientHappens(UUID id, UUID allergy, UUID condition) {
        var registered = Story.registered(id, "Flórez", "Ana");
        FactNotTakenOver missing = new FactNotTakenOver(UUID.randomUUID(), Kind.MEDICATION, null, "no-time");
        HeldFactsId held = new HeldFactsId(UUID.randomUUID());
        HeldFactsId others = new HeldFactsId(UUID.randomUUID());
        write(id, registered, new DemographicsCorrected(ana,
                Story.registered(id, "Flores", "Ana").demographics(), "typing error"),
                new ContactChanged(ana, Contact.unknown()),
                Story.noneKnown(id, condition, Subject.ALLERGIES, "2020"),
                new PatientFactEnteredInError(ana, PatientFact.NONE_KNOWN, condition, "not asked"),
                Story.noneKnown(id, allergy, Subject.DRUG_ALLERGIES, "2021"),
                Story.allergy(id, allergy, Allergy.Criticality.HIGH),
                new AllergyRefuted(ana, new AllergyId(allergy), "tolerated"),
                new PatientFactEnteredInError(ana, PatientFact.ALLERGY, allergy, "another patient's"),
                Story.condition(id, condition, null),
                new ConditionResolved(ana, new ConditionId(condition), ConditionClinicalStatus.RESOLVED,
                        new ClinicalTime("2022"), null),
                new PatientFactEnteredInError(ana, PatientFact.CONDITION, condition, "another patient's"),
                new FactsNotTakenOver(ana, List.of(missing)),
                new FactNotTakenOverSettled(ana, missing.factId(), "seen"),
                new FactsHeld(ana, held, Story.registered(id, "Beta", "Bob").demographics(), List.of(missing)),
                new HeldFactsRecognized(ana, held, "the same"),
                new FactsHeld(ana, others, Story.registered(id, "Gamma", "Cid").demographics(), List.of(missing)),
                new HeldFactsDropped(ana, others, "another"),
                new DeathRecorded(ana, new ClinicalTime("2023")),
                new PatientFactEnteredInError(ana, PatientFact.DEATH, id, "namesake"),
                new PatientDeactivated(ana, "moved"), new PatientReactivated(ana, "came back"));
    }

    private void checkupHappens(UUID id) {
        UUID enteredInError = UUID.randomUUID();
        UUID act = UUID.randomUUID();
        ActStory acts = new ActStory(id, checkup.value());
        DiagnosisId diagnosis = new DiagnosisId(UUID.randomUUID());
        ObservationId late = new ObservationId(UUID.randomUUID());
        write(eva.value(), Story.practitioner(eva.value(), "Haas", "Eva"), new PractitionerDeactivated(eva, "retired"));
        write(checkup.value(), Story.checkup(id, checkup.value(), eva.value(), "2024-02-03"),
                Story.observed(id, checkup.value(), enteredInError, Story.weight("700", "2024-02-03"),
                        new Warning(Warning.Code.IMPLAUSIBLE_VALUE, "value")),
                new CheckupFactEnteredInError(checkup, ana, CheckupFact.OBSERVATION, enteredInError, "slip"),
                Story.observed(id, checkup.value(), UUID.randomUUID(), Story.bloodPressure("1", "2", "2024")),
                new DiagnosisRecorded(checkup, ana, diagnosis, Diagnosis.of(
                        CodeableConcept.of(Coding.ICD_10, "J45", "Asthma"), VerificationStatus.CONFIRMED, 1, null),
                        List.of()),
                new DiagnosisRetracted(checkup, ana, diagnosis, "X-ray"),
                new NoteAdded(checkup, ana, new NoteId(UUID.randomUUID()), "Wheezes.", List.of()),
                acts.procedure(act, "2024-02-03"),
                new CheckupFactEnteredInError(checkup, ana, CheckupFact.PROCEDURE, act, "not done"),
                acts.immunization(UUID.randomUUID(), "2024-02-03"),
                acts.report(UUID.randomUUID(), "2024-02-03", enteredInError),
                new CheckupCompleted(checkup, ana, eva, new ClinicalTime("2024-02-03"),
                        List.of(new Warning(Warning.Code.PRACTITIONER_UNKNOWN, "signedBy"))),
                new CheckupAmended(checkup, ana, new AmendmentId(UUID.randomUUID()), "Left.", "forgotten"),
                new LateResultRecorded(checkup, ana, eva, late, Story.weight("70", "2024"), List.of()),
                new LateResultAcknowledged(checkup, ana, late, eva),
                new CheckupFactEnteredInError(checkup, ana, CheckupFact.CHECKUP, checkup.value(), "never was"));
        UUID cancelled = UUID.randomUUID();
        write(cancelled, Story.checkup(id, cancelled, null, "2024-03-03"),
                new CheckupCancelled(new CheckupId(cancelled), ana, "did not come"));
    }

    private void linksHappen(UUID id) {
        ResponsiblePersonId person = new ResponsiblePersonId(UUID.randomUUID());
        UUID link = UUID.randomUUID();
        write(person.value(), Story.responsible(person.value(), "Jansen", "Piet"),
                new ResponsiblePersonContactChanged(person, Contact.unknown()),
                Story.linked(person.value(), id, link),
                new PatientLinkEnded(person, new LinkId(link), ana, new ClinicalTime("2024"), "of age"),
                new PatientLinkEnteredInError(person, new LinkId(link), ana, "another"));
    }

    private void mergesHappen(UUID survivor) {
        UUID duplicate = UUID.randomUUID();
        write(duplicate, Story.registered(duplicate, "Flores", "Anna"), Story.merged(duplicate, survivor),
                Story.unmerged(duplicate, survivor), Story.merged(duplicate, survivor));
    }

    private void observationsHappen() {
        ObservationId home = new ObservationId(UUID.randomUUID());
        write(home.value(), new StandaloneObservationRecorded(home, ana, ObservationSource.HOME,
                Story.weight("69", "2024-03-01"), List.of()),
                new StandaloneObservationEnteredInError(home, ana, "the dog"));
    }

    private void prescriptionsHappen(UUID id) {
        PrescriptionStory story = PrescriptionStory.of(id, eva.value());
        UUID enteredInError = UUID.randomUUID();
        UUID issue = UUID.randomUUID();
        write(story.id().value(), story.prescribed("2024-02-03"),
                story.dispensed(UUID.randomUUID(), "30", "2024-02-04", null),
                story.dispensed(enteredInError, "30", "2024-02-05", 10), story.errorOf(enteredInError),
                new PrescriptionHeld(story.id(), ana, "surgery"), new PrescriptionResumed(story.id(), ana, "healed"),
                story.detected(issue), story.mitigated(issue, eva.value()),
                new PrescriptionCompleted(story.id(), ana),
                story.renewed("2024-03-03", LocalDate.of(2025, 3, 3), PrescriptionStory.CLEAR, null),
                new PrescriptionDiscontinued(story.id(), ana, "rash"));
        PrescriptionStory wrong = PrescriptionStory.of(id, null);
        write(wrong.id().value(), wrong.prescribed("2024-02-03"), wrong.detected(UUID.randomUUID()),
                new PrescriptionHeld(wrong.id(), ana, "whose?"), wrong.error());
    }

    private void appointmentsHappen(UUID id) {
        UUID otto = UUID.randomUUID();
        ScheduleStory story = new ScheduleStory(records, otto).open().works("2020-01-01", "08:00", "11:00",
                Weekday.MONDAY);
        write(TestIds.IDS.tenant(records.tenant()), new TenantSettingsChanged(
                new TenantId(TestIds.IDS.tenant(records.tenant())), ScheduleStory.settings("Europe/Busingen")));
        story.offCancelled(story.off("2030-03-05T00:00", "2030-03-06T00:00"));
        write(story.visitTypeId().value(), story.visitType(), new VisitTypeRetired(story.visitTypeId(), "unused"));
        write(story.room().value(), new RoomClosed(story.room(), "rebuilt"));
        String nine = "2030-03-04T09:00";
        String ten = "2030-03-04T10:00";
        UUID kept = story.booked(id, nine, ten);
        AppointmentId appointment = new AppointmentId(kept);
        UUID reminder = UUID.randomUUID();
        write(kept, story.reminded(id, kept, reminder, nine, ten),
                new ReminderSent(appointment, ana, new ReminderId(reminder)),
                story.moved(id, kept, ten, "2030-03-04T11:00"),
                new AppointmentCheckedIn(appointment, ana), new AppointmentFulfilled(appointment, ana, checkup));
        UUID missed = story.booked(id, nine, ten);
        write(missed, new ReminderGivenUp(new AppointmentId(missed), ana, new ReminderId(UUID.randomUUID()),
                ReminderFailure.NO_ADDRESS), story.missed(id, missed, nine, ten));
        UUID cancelled = story.booked(id, nine, ten);
        write(cancelled, story.cancelled(id, cancelled, nine, ten));
        UUID entry = UUID.randomUUID();
        UUID offer = UUID.randomUUID();
        write(entry, story.waits(id, entry), story.offered(id, entry, offer, nine, ten),
                new OfferDeclined(new WaitingListEntryId(entry), ana, new OfferId(offer)),
                new WaitingListLeft(new WaitingListEntryId(entry), ana, null, "found another"));
    }

    private void invoicesHappen(UUID id) {
        UUID account = UUID.randomUUID();
        UUID coverage = UUID.randomUUID();
        write(account, InvoiceStory.opened(id, account),
                new PayerAssigned(new BillingAccountId(account), ana, Payer.organization("Employer", null)),
                InvoiceStory.covered(id, account, coverage, "DE", "A123456780"),
                InvoiceStory.ended(id, account, coverage, "2025-12-31"));
        UUID tariff = UUID.randomUUID();
        write(tariff, InvoiceStory.price(tariff, "no-show", "20", "2026-01-01"),
                InvoiceStory.price(tariff, "no-show", "25.00", "2026-01-01"));
        InvoiceStory paid = new InvoiceStory(id);
        UUID line = UUID.randomUUID();
        UUID waiting = UUID.randomUUID();
        UUID payment = UUID.randomUUID();
        write(paid.id(), paid.drafted(), paid.charged(line, "100.00", "19.00"), paid.notPriced(waiting),
                paid.removed(waiting), paid.notPriced(waiting), paid.charged(waiting, "10.00", "1.90"),
                paid.removed(line), paid.issued(1, "2026-01-03", "10.00", "1.90", "11.90"),
                paid.overdue("2026-02-03", "11.90"), paid.paid(payment, "10.00"), paid.refunded(payment, "1.00"),
                paid.credited("0.90"), paid.toReview(line), paid.toReview(waiting), paid.reviewed(line),
                paid.writtenOff("1.00"));
        InvoiceStory voided = new InvoiceStory(id);
        write(voided.id(), voided.drafted(), voided.charged(line, "5", "0.95"),
                voided.issued(2, "2026-01-03", "5", "0.95", "5.95"), voided.voided("5.95"),
                voided.toReview(UUID.randomUUID()));
        InvoiceStory withdrawn = new InvoiceStory(id);
        write(withdrawn.id(), withdrawn.drafted(), withdrawn.withdrawn());
    }

    private void write(UUID aggregate, Object... events) {
        for (Object event : events) {
            records.written(aggregate, event);
        }
        records.settled();
    }
}
