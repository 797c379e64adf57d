package org.anamnesis.command.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.billing.Share;
import org.anamnesis.api.value.Money;

/**
 * Who pays what a patient is charged.
 *
 * @param payer     who pays what no coverage pays
 * @param coverages the coverages with the days on which they hold, in the order in which they were added
 */
record PayerShares(Payer payer, Map<CoverageId, Coverage> coverages) {

    /** All of it by the payer of the account. */
    List<PayerPart> whole(Money total) {
        return List.of(new PayerPart(payer, null, total));
    }

    /**
     * Who owes how much; the parts always sum up to the total. A line counts for the first coverage that holds on its
     * day of service, and each coverage splits the total of its lines; a coverage in another currency splits nothing.
     */
    List<PayerPart> split(List<InvoiceLine> lines, Amounts amounts) {
        Map<CoverageId, BigDecimal> covered = new LinkedHashMap<>();
        BigDecimal rest = BigDecimal.ZERO;
        for (InvoiceLine line : lines) {
            BigDecimal amount = line.net().amount().add(line.tax().amount());
            rest = rest.add(amount);
            covering(line.charge().servicedOn(), amounts)
                    .ifPresent(id -> covered.merge(id, amount, BigDecimal::add));
        }
        List<PayerPart> parts = new ArrayList<>();
        for (var one : covered.entrySet()) {
            Coverage coverage = coverages.get(one.getKey());
            BigDecimal part = part(coverage.share(), one.getValue(), amounts);
            if (part.signum() > 0) {
                parts.add(new PayerPart(coverage.payer(), one.getKey(), amounts.money(part)));
                rest = rest.subtract(part);
            }
        }
        if (rest.signum() > 0 || parts.isEmpty()) {
            parts.addAll(whole(amounts.money(rest)));
        }
        return parts;
    }

    private Optional<CoverageId> covering(LocalDate day, Amounts amounts) {
        return coverages.entrySet().stream()
                .filter(one -> holds(one.getValue(), day) && splits(one.getValue(), amounts))
                .map(Map.Entry::getKey).findFirst();
    }

    private static boolean holds(Coverage coverage, LocalDate day) {
        return !day.isBefore(coverage.validFrom())
                && (coverage.validUntil() == null || !day.isAfter(coverage.validUntil()));
    }

    private static boolean splits(Coverage coverage, Amounts amounts) {
        Share share = coverage.share();
        return share != null && switch (share.kind()) {
            case PERCENT -> share.percent() != null;
            case DEDUCTIBLE, FIXED -> share.amount() != null
                    && share.amount().currency().equals(amounts.currency().getCurrencyCode());
            case OTHER -> false;
        };
    }

    private static BigDecimal part(Share share, BigDecimal total, Amounts amounts) {
        BigDecimal part = switch (share.kind()) {
            case PERCENT -> amounts.percent(total, share.percent());
            case DEDUCTIBLE -> total.subtract(share.amount().amount());
            case FIXED -> share.amount().amount();
            case OTHER -> BigDecimal.ZERO;
        };
        // History holds shares that no live command could state.
        return amounts.money(part.max(BigDecimal.ZERO).min(total)).amount();
    }
}
