package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.billing.ImportedLine;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.RoundedAmount;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.id.DerivedIds;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Claim.ItemComponent;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an invoice that was a claim: one for each item with a net amount, and one for what the total holds
 * beyond them, or lacks. Their sum is the claim's total, to the minor unit.
 */
final class ClaimLines {

    private static final String PHARMACY = "pharmacy";
    private static final String FEE = "encounter fee (imported)";
    private static final String MEDICATION = "medication (imported)";
    private static final String ADJUSTMENT = "adjustment (imported)";
    private static final String NAMELESS = "service (imported)";
    private static final int LONGEST_DESCRIPTION = 300;

    private final DerivedIds ids;
    private final UUID id;
    private final Claim claim;
    private final boolean pharmacy;
    private final @Nullable PractitionerId practitioner;
    private final List<ImportedLine> lines = new ArrayList<>();

    private ClaimLines(DerivedIds ids, UUID id, Claim claim, @Nullable PractitionerId practitioner) {
        this.ids = ids;
        this.id = id;
        this.claim = claim;
        this.practitioner = practitioner;
        pharmacy = claim.hasPrescription() || PHARMACY.equals(Concepts.code(claim.getType()));
    }

    /**
     * The lines that make up the total.
     *
     * @param practitioner who treated, if somebody did
     * @param medication   what a pharmacy claims for, where it names the prescription
     */
    static List<ImportedLine> of(DerivedIds ids, UUID id, Claim claim, RoundedAmount total,
            @Nullable PractitionerId practitioner,
            @Nullable Coding medication) {
        ClaimLines lines = new ClaimLines(ids, id, claim, practitioner);
        Currency currency = Currency.getInstance(total.money().currency());
        for (int place = 0; place < claim.getItem().size(); place++) {
            lines.add(place, currency);
        }
        BigDecimal said = lines.lines.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO,
                BigDecimal::add);
        lines.addRest(RoundedAmount.money(total.money().amount().subtract(said), currency), medication);
        refuseIf(lines.lines.isEmpty(), BillingRefusal.NO_CHARGES, "total");
        return List.copyOf(lines.lines);
    }

    private void add(int place, Currency currency) {
        ItemComponent item = claim.getItem().get(place);
        Money net = item.getNet();
        if (!net.hasValue()) {
            return;
        }
        refuseIf(net.hasCurrency() && !net.getCurrency().equals(currency.getCurrencyCode()),
                BillingRefusal.WRONG_CURRENCY, "item.net");
        Coding service = Concepts.concept(item.getProductOrService()).preferred();
        String description = Concepts.inWords(item.getProductOrService())
                .filter(words -> !words.isBlank() && words.length() <= LONGEST_DESCRIPTION).orElse(NAMELESS);
        Charge charge = charge(pharmacy ? ChargeKind.MEDICATION : ChargeKind.PROCEDURE, service, description,
                day(item.getServiced()));
        // Named by its place, for nothing keeps a sequence from being missing or there twice.
        lines.add(new ImportedLine(line("item-" + place), charge, RoundedAmount.money(net.getValue(), currency)));
    }

    private void addRest(org.anamnesis.api.value.Money rest, @Nullable Coding medication) {
        LocalDate day = day(null);
        Charge charge = switch (rest.amount().signum()) {
            case 0 -> null;
            case -1 -> charge(ChargeKind.IMPORTED_FEE, null, ADJUSTMENT, day);
            default -> pharmacy
                    ? charge(ChargeKind.MEDICATION, medication, MEDICATION, day)
                    : charge(ChargeKind.IMPORTED_FEE, null, FEE, day);
        };
        if (charge != null) {
            lines.add(new ImportedLine(line("rest"), charge, rest));
        }
    }

    private Charge charge(ChargeKind kind, @Nullable Coding service, String description, LocalDate day) {
        return new Charge(kind, service, description, BigDecimal.ONE, day, practitioner);
    }

    /** The day of service as it was written, where it was: the same whatever the tenant's time zone becomes. */
    private LocalDate day(@Nullable Type serviced) {
        return Stream.of(serviced, claim.getBillablePeriod(), claim.getCreatedElement())
                .map(Times::time).filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new CommandRefused(ImportRefusal.NO_TIME, "billablePeriod")).day();
    }

    private LineId line(String part) {
        return new LineId(ids.line(part, id));
    }
}
