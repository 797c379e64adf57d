package org.anamnesis.command.billing;

import java.time.LocalDate;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.InsuredId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.Share;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/** The rules of a single coverage. */
final class Coverages {

    private Coverages() {}

    /** The coverage with its amount in full decimals, or a refusal; history is kept as it came. */
    static Coverage judge(Coverage given, Origin origin) {
        if (origin == Origin.IMPORT) {
            return given;
        }
        if (given.payer().kind() != Payer.Kind.ORGANIZATION) {
            throw new CommandRefused(BillingRefusal.COVERAGE_NEEDS_ORGANIZATION, "payer");
        }
        InsuredId insured = given.insuredId();
        if (insured != null && !InsuredNumbers.allow(insured)) {
            throw new CommandRefused(BillingRefusal.INSURED_ID_INVALID, "insuredId.value");
        }
        if (given.validUntil() != null) {
            mustEndAfter(given.validFrom(), given.validUntil());
        }
        return new Coverage(given.payer(), insured, whole(given.share()), given.validFrom(), given.validUntil());
    }

    static void mustEndAfter(LocalDate validFrom, LocalDate validUntil) {
        if (validUntil.isBefore(validFrom)) {
            throw new CommandRefused(BillingRefusal.COVERAGE_ENDS_BEFORE_START, "validUntil");
        }
    }

    private static Share whole(@Nullable Share share) {
        if (share == null || share.kind() == Share.Kind.OTHER) {
            throw new CommandRefused(BillingRefusal.COVERAGE_NEEDS_SHARE, "share");
        }
        return share.amount() == null
                ? share
                : new Share(share.kind(), share.percent(), Amounts.free(share.amount(), "share.amount"));
    }
}
