package org.anamnesis.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.PaymentMethod;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeAdded;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentReceived;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.tenant.event.TenantEvent.TenantRegistered;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Money;
import org.jspecify.annotations.Nullable;

/** Events of a practice, as the command side writes them. */
public final class Practice {

    public static final Coding VISIT = new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB",
            "ambulatory");

    private Practice() {}

    public static TenantRegistered tenant(@Nullable String group, String currency) {
        return new TenantRegistered(new TenantId(UUID.randomUUID()), new TenantSettings("Praxis", "DE", null,
                "Europe/Berlin", currency, group, List.of(), null, null));
    }

    public static PatientRegistered patient(UUID patient, String born, Sex sex) {
        return new PatientRegistered(new PatientId(patient), new Demographics(List.of(),
                List.of(HumanName.of("Lind", "Ann")), new ClinicalTime(born), sex, null), Contact.unknown());
    }

    public static CheckupStarted checkup(UUID checkup, UUID patient, @Nullable UUID practitioner, String start) {
        return new CheckupStarted(new CheckupId(checkup), new PatientId(patient),
                practitioner == null ? null : new PractitionerId(practitioner),
                new Visit(EncounterClass.AMBULATORY, null, null, new ClinicalTime(start)), null, List.of());
    }

    public static DiagnosisRecorded diagnosis(UUID checkup, UUID patient, UUID diagnosis, String code) {
        return new DiagnosisRecorded(new CheckupId(checkup), new PatientId(patient), new DiagnosisId(diagnosis),
                Diagnosis.of(CodeableConcept.of(Coding.SNOMED_CT, code, "Asthma, =1+1"),
                        VerificationStatus.CONFIRMED, 1, null),
                List.of());
    }

    public static MedicationPrescribed prescribed(UUID prescription, UUID patient, String system, String code) {
        return new MedicationPrescribed(new PrescriptionId(prescription), new PatientId(patient), null, null,
                new MedicationOrder(CodeableConcept.of(system, code, "Medication"), null, null, null,
                        new ClinicalTime("2026-03-14"), null, List.of()),
                null, new SafetyCheck("test", List.of(), List.of()), null, List.of());
    }

    public static AppointmentBooked booked(UUID appointment, UUID patient, UUID practitioner, String start) {
        return new AppointmentBooked(new AppointmentId(appointment), new PatientId(patient),
                new PractitionerId(practitioner), slot(start), null, null, null, null, null);
    }

    public static Slot slot(String start) {
        OffsetDateTime begin = OffsetDateTime.parse(start);
        return new Slot(begin, begin.plusMinutes(30));
    }

    public static InvoiceDrafted drafted(UUID invoice, UUID patient, String currency) {
        return new InvoiceDrafted(new InvoiceId(invoice), new PatientId(patient), null, null, currency);
    }

    public static ChargeAdded charge(UUID invoice, UUID patient, UUID line, @Nullable UUID practitioner, Coding service,
            String day, Money net) {
        return charge(invoice, patient, line, practitioner, service, day, net, "10");
    }

    public static ChargeAdded charge(UUID invoice, UUID patient, UUID line, @Nullable UUID practitioner, Coding service,
            String day, Money net, String taxPercent) {
        BigDecimal percent = new BigDecimal(taxPercent);
        BigDecimal tax = net.amount().multiply(percent.movePointLeft(2).stripTrailingZeros());
        return new ChargeAdded(new InvoiceId(invoice), new PatientId(patient), new LineId(line),
                new InvoiceLine(new Charge(ChargeKind.PROCEDURE, service, "For Ann", BigDecimal.ONE,
                        LocalDate.parse(day), practitioner == null ? null : new PractitionerId(practitioner)), net,
                        percent, net, new Money(tax, net.currency())));
    }

    public static InvoiceIssued issued(UUID invoice, UUID patient, String day, @Nullable String due, Money net) {
        Money tax = new Money(net.amount().movePointLeft(1), net.currency());
        return new InvoiceIssued(new InvoiceId(invoice), new PatientId(patient), 1L, null, LocalDate.parse(day),
                due == null ? null : LocalDate.parse(due), net, tax,
                new Money(net.amount().add(tax.amount()), net.currency()), List.of());
    }

    public static PaymentReceived paid(UUID invoice, UUID patient, UUID payment, Money amount) {
        return new PaymentReceived(new InvoiceId(invoice), new PatientId(patient), new PaymentId(payment),
                new Payment(amount, "R-" + payment, PaymentMethod.CARD, new ClinicalTime("2026-03-20"), null, null));
    }
}
