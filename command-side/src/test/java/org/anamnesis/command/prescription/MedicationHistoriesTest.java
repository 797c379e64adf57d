package org.anamnesis.command.prescription;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyResolved;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.command.safety.KnownAllergy;
import org.anamnesis.command.safety.Profile;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What several nodes may tell the lookup in any order. */
class MedicationHistoriesTest {

    private static final CodeableConcept WARFARIN = CodeableConcept.of(Coding.RXNORM, "11289", "warfarin");

    private final MedicationHistories histories = RunningCommandSide.context().getBean(MedicationHistories.class);
    private final TransactionOperations transactions = RunningCommandSide.context()
            .getBean(TransactionOperations.class);
    private final String tenant = newTenant();
    private final PatientId patient = new PatientId(UUID.fromString(as(tenant, "dr-1")
            .body("{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}").post("/patients")
            .header("Location").substring("/patients/".length())));
    private final PrescriptionId id = new PrescriptionId(UUID.randomUUID());
    private final MedicationPrescribed prescribed = new MedicationPrescribed(id, patient, null, null,
            new MedicationOrder(WARFARIN, null, null, null, new ClinicalTime("2020-02-01"), null, List.of()), null,
            new SafetyCheck("r", List.of(), List.of()), null, List.of());
    private final AllergyId allergyId = new AllergyId(UUID.randomUUID());
    private final AllergyRecorded allergic = new AllergyRecorded(patient, allergyId,
            Allergy.of(WARFARIN, null, null, VerificationStatus.CONFIRMED), List.of());

    @Test
    void a_prescription_that_is_over_does_not_come_back_when_its_beginning_is_told_later() {
        histories.on(new PrescriptionCompleted(id, patient), tenant, 3);
        histories.on(prescribed, tenant, 0);
        assertThat(profile(MedicationHistories.EVER).medications()).isEmpty();
    }

    @Test
    void an_allergy_that_was_refuted_does_not_come_back_when_its_record_is_told_later() {
        histories.on(new AllergyRefuted(patient, allergyId, "Tolerated"), tenant);
        transactions.executeWithoutResult(transaction -> histories.on(allergic, tenant));
        assertThat(profile(MedicationHistories.EVER).allergies()).isEmpty();
    }

    @Test
    void an_allergy_that_is_over_stays_so_when_its_record_is_told_later() {
        histories.on(new AllergyResolved(patient, allergyId, AllergyEnd.INACTIVE), tenant);
        assertThat(profile(MedicationHistories.EVER).allergies()).isEmpty();
        transactions.executeWithoutResult(transaction -> histories.on(allergic, tenant));
        assertThat(profile(MedicationHistories.EVER).allergies()).extracting(KnownAllergy::resolved)
                .containsExactly(true);
    }

    @Test
    void medication_counts_however_old_the_order_is_and_not_against_what_was_ordered_before_it() {
        histories.on(prescribed, tenant, 0);
        assertThat(profile(MedicationHistories.EVER).medications()).hasSize(1);
        assertThat(profile(Instant.parse("2019-01-01T00:00:00Z")).medications()).isEmpty();
    }

    private Profile profile(Instant authored) {
        return histories.profile(tenant, patient.value(), authored, null);
    }
}
