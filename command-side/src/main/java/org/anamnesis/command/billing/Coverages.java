package org.anamnesis.command.billing;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.time.LocalDate;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.InsuredId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.Share;
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
        refuseIf(given.payer().kind() != Payer.Kind.ORGANIZATION, BillingRefusal.COVERAGE_NEEDS_ORGANIZATION, "payer");
        InsuredId insured = given.insuredId();
        refuseIf(insured != null && !InsuredNumbers.allow(insured), BillingRefusal.INSURED_ID_INVALID,
                "insuredId.value");
        if (given.validUntil() != null) {
            mustEndAfter(given.validFrom(), given.validUntil());
        }
        return new Coverage(given.payer(), insured, whole(given.share()), given.validFrom(), given.validUntil());
    }

    static void mustEndAfter(LocalDate validFrom, LocalDate validUntil) {
        refuseIf(validUntil.isBefore(validFrom), BillingRefusal.COVERAGE_ENDS_BEFORE_START, "validUntil");
    }

    private static Share whole(@Nullable Share share) {
        refuseIf(share == null || share.kind() == Share.Kind.OTHER, BillingRefusal.COVERAGE_NEEDS_SHARE, "share");
        return share.amount() == null
                ? share
                : new Share(share.kind(), share.percent(), Amounts.free(share.amount(), "share.amount"));
    }
}
