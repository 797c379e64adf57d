package org.anamnesis.api.prescription.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The order of a medication and its course. */
public sealed interface OrderEvent extends PrescriptionEvent {

    /**
     * A medication was ordered.
     *
     * @param practitionerId who prescribed; absent where imported history named nobody
     * @param checkupId      the checkup it was ordered in, where there was one
     * @param order          what was ordered
     * @param validUntil     the last day on which it may be handed out; absent where imported history does not say: it
     *                       is not known, and none is made up
     * @param check          what the safety check found
     * @param override       what the prescriber overrode
     * @param warnings       what to doubt in it; empty when nothing
     */
    @EventName("prescription.medication-prescribed")
    @Revision("1")
    record MedicationPrescribed(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
            @NotPersonal @Nullable PractitionerId practitionerId, @NotPersonal @Nullable CheckupId checkupId,
            @PersonalData(CLINICAL) MedicationOrder order, @PersonalData(CLINICAL) @Nullable LocalDate validUntil,
            @PersonalData(CLINICAL) SafetyCheck check, @PersonalData(CLINICAL) @Nullable AlertOverride override,
            @PersonalData(CLINICAL) List<Warning> warnings) implements OrderEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public MedicationPrescribed {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(prescriptionId.value()).under(prescriptionId).in(checkupId).at(order.authored())
                    .coded(order.medication()).saying(order.dosage()).besides(order.note()).doubted(warnings);
        }
    }

    /**
     * The prescription was paused.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("prescription.held")
    @Revision("1")
    record PrescriptionHeld(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) String reason) implements OrderEvent {
        @Override
        public Moment moment() {
            return Moment.about(prescriptionId.value()).under(prescriptionId).saying(reason);
        }
    }

    /**
     * The paused prescription goes on.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("prescription.resumed")
    @Revision("1")
    record PrescriptionResumed(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) String reason) implements OrderEvent {
        @Override
        public Moment moment() {
            return Moment.about(prescriptionId.value()).under(prescriptionId).saying(reason);
        }
    }

    /**
     * The prescription goes on under new terms; fills are counted anew.
     *
     * @param practitionerId who renewed
     * @param renewal        the new terms
     * @param validUntil     the last day on which it may be handed out
     * @param check          what the safety check found
     * @param override       what the prescriber overrode
     */
    @EventName("prescription.renewed")
    @Revision("1")
    record PrescriptionRenewed(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
            @NotPersonal @Nullable PractitionerId practitionerId, @NotPersonal RenewalId renewalId,
            @PersonalData(CLINICAL) Renewal renewal, @PersonalData(CLINICAL) @Nullable LocalDate validUntil,
            @PersonalData(CLINICAL) SafetyCheck check,
            @PersonalData(CLINICAL) @Nullable AlertOverride override) implements OrderEvent {
        @Override
        public Moment moment() {
            return Moment.recorded(renewalId.value()).under(prescriptionId).at(renewal.authored())
                    .saying(renewal.dosage());
        }
    }

    /**
     * The prescription was stopped for good.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("prescription.discontinued")
    @Revision("1")
    record PrescriptionDiscontinued(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) String reason) implements OrderEvent {
        @Override
        public Moment moment() {
            return Moment.about(prescriptionId.value()).under(prescriptionId).saying(reason);
        }
    }

    /** The prescription ran its course. */
    @EventName("prescription.completed")
    @Revision("1")
    record PrescriptionCompleted(@NotPersonal PrescriptionId prescriptionId,
            @NotPersonal PatientId patientId) implements OrderEvent {
        @Override
        public Moment moment() {
            return Moment.about(prescriptionId.value()).under(prescriptionId);
        }
    }
}
