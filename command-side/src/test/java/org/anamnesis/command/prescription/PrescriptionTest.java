package org.anamnesis.command.prescription;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.api.prescription.command.CompletePrescription;
import org.anamnesis.api.prescription.command.DetectIssue;
import org.anamnesis.api.prescription.command.DiscontinuePrescription;
import org.anamnesis.api.prescription.command.HoldPrescription;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.command.MitigateIssue;
import org.anamnesis.api.prescription.command.RenewPrescription;
import org.anamnesis.api.prescription.command.ResumePrescription;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueDetected;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueMitigated;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.testing.Refused;
import org.junit.jupiter.api.Test;

class PrescriptionTest extends PrescriptionHistory {

    private final IssueId issueId = new IssueId(UUID.randomUUID());
    private final PrescriptionHeld held = new PrescriptionHeld(id, patient, "Surgery");
    private final PrescriptionCompleted completed = new PrescriptionCompleted(id, patient);
    private final PrescriptionDiscontinued discontinued = new PrescriptionDiscontinued(id, patient, "Bleeding");

    @Test
    void a_renewal_counts_fills_anew_and_is_checked_anew() {
        given(prescribed, another("30"), another("30"), renewed()).when(dispense("30", "2024-06-02"), LIVE)
                .expectSuccessfulHandlerExecution();
        given(fixture(check(bleeding)), prescribed).when(renew(), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.SAFETY_ALERTS));
        given(prescribed, renewed()).when(renew(), LIVE).expectNoEvents();
    }

    @Test
    void renews_nothing_that_is_newer_than_the_renewal() {
        given(prescribed).when(renewAt("2024-04"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.RENEWED_BEFORE_ORDER));
        given(prescribed).when(renewAt("2024-05"), LIVE).expectSuccessfulHandlerExecution();
        given(prescribed, renewed()).when(renewAt("2024-05-29"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.RENEWED_BEFORE_ORDER));
    }

    @Test
    void renews_what_was_completed_but_not_what_was_discontinued_or_is_on_hold() {
        given(prescribed, completed).when(renew(), LIVE).expectEvents(renewed());
        given(prescribed, discontinued).when(renew(), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_DISCONTINUED));
        given(prescribed, held).when(renew(), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_ON_HOLD));
    }

    @Test
    void holds_and_resumes_and_does_not_dispense_meanwhile() {
        HoldPrescription hold = new HoldPrescription(id, patient, "Surgery");
        given(prescribed).when(hold, LIVE).expectEvents(held);
        given(prescribed, held).when(hold, LIVE).expectNoEvents();
        given(prescribed, held).when(dispense("30", "2024-05-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_ON_HOLD));
        ResumePrescription resume = new ResumePrescription(id, patient, "Healed");
        given(prescribed, held).when(resume, LIVE).expectEvents(new PrescriptionResumed(id, patient, "Healed"));
        given(prescribed).when(resume, LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_NOT_ON_HOLD));
    }

    @Test
    void ends_once() {
        DiscontinuePrescription discontinue = new DiscontinuePrescription(id, patient, "Bleeding");
        given(prescribed).when(discontinue, LIVE).expectEvents(discontinued);
        given(prescribed, held).when(discontinue, LIVE).expectEvents(discontinued);
        given(prescribed, discontinued).when(discontinue, LIVE).expectNoEvents();
        given(prescribed, completed).when(discontinue, LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_COMPLETED));
        given(prescribed).when(new CompletePrescription(id, patient), LIVE).expectEvents(completed);
        given(prescribed, discontinued).when(new CompletePrescription(id, patient), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_DISCONTINUED));
    }

    @Test
    void history_brought_in_again_does_not_end_what_was_renewed_since() {
        given(prescribed, completed, renewed()).when(new CompletePrescription(id, patient), IMPORT).expectNoEvents();
        given(prescribed, completed, renewed()).when(new CompletePrescription(id, patient), LIVE)
                .expectEvents(completed);
    }

    @Test
    void strikes_a_prescription_only_when_nothing_was_handed_over() {
        var enterInError = new MarkPrescriptionFactEnteredInError(id, patient, PrescriptionFact.PRESCRIPTION,
                id.value(),
                "Wrong patient");
        given(prescribed).when(enterInError, LIVE).expectEvents(inError(PrescriptionFact.PRESCRIPTION, id.value()));
        given(prescribed, inError(PrescriptionFact.PRESCRIPTION, id.value())).when(enterInError, LIVE).expectNoEvents();
        given(prescribed, another("30")).when(enterInError, LIVE)
                .expectException(Refused.with(PrescriptionRefusal.DISPENSES_ON_RECORD));
        given(prescribed, inError(PrescriptionFact.PRESCRIPTION, id.value())).when(dispense("30", "2024-05-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_ENTERED_IN_ERROR));
    }

    @Test
    void tells_the_prescriber_what_became_known_later_once() {
        IssueDetected detected = new IssueDetected(id, patient, doctor, issueId, List.of(bleeding));
        given(prescribed).when(detect(issueId), LIVE).expectEvents(detected);
        given(prescribed, detected).when(detect(issueId), LIVE).expectNoEvents();
        given(prescribed, detected).when(detect(new IssueId(UUID.randomUUID())), LIVE).expectNoEvents();
        given(prescribed, discontinued).when(detect(issueId), LIVE).expectNoEvents();
    }

    @Test
    void does_not_tell_the_prescriber_what_was_overridden() {
        given(prescribed(order, null, check(bleeding), new AlertOverride("Known", List.of("nsaid/1"))))
                .when(detect(issueId), LIVE).expectNoEvents();
    }

    @Test
    void an_issue_is_dealt_with_once() {
        IssueDetected detected = new IssueDetected(id, patient, doctor, issueId, List.of(bleeding));
        IssueMitigated mitigated = new IssueMitigated(id, patient, issueId, doctor, "Switched");
        MitigateIssue mitigate = new MitigateIssue(id, patient, issueId, doctor, "Switched");
        given(prescribed).when(mitigate, LIVE).expectException(Refused.with(PrescriptionRefusal.ISSUE_UNKNOWN));
        given(prescribed, detected).when(mitigate, LIVE).expectEvents(mitigated);
        given(prescribed, detected, mitigated).when(mitigate, LIVE).expectNoEvents();
        given(prescribed, detected, mitigated).when(new MitigateIssue(id, patient, issueId, doctor, "Nothing"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.ISSUE_ALREADY_MITIGATED));
    }

    @Test
    void is_unknown_to_another_tenant_and_under_another_patient() {
        given(prescribed).when(new CompletePrescription(id, patient), FOREIGN)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_UNKNOWN));
        given(prescribed).when(new CompletePrescription(id, new PatientId(UUID.randomUUID())), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_UNKNOWN));
    }

    private RenewPrescription renew() {
        return new RenewPrescription(id, patient, renewalId, doctor, renewed().renewal(), null);
    }

    private RenewPrescription renewAt(String authored) {
        Renewal renewal = renewed().renewal();
        return new RenewPrescription(id, patient, new RenewalId(UUID.randomUUID()), doctor,
                new Renewal(renewal.dosage(), renewal.supply(), new ClinicalTime(authored)), null);
    }

    private DetectIssue detect(IssueId issue) {
        return new DetectIssue(id, patient, issue, List.of(bleeding));
    }
}
