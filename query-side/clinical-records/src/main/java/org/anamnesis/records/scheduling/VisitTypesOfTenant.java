package org.anamnesis.records.scheduling;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/** Asks which types of visits a tenant offers. */
public record VisitTypesOfTenant(String tenant) {

    /**
     * The types, by code, those out of use too.
     *
     * @param visitTypes the types
     * @param asOf       up to when the record is read
     * @param incomplete events of the tenant, about whichever patient, that could not be applied
     */
    public record VisitTypes(List<Offered> visitTypes, AsOf asOf, long incomplete) {}

    /**
     * A type of visit.
     *
     * @param id        the type
     * @param visitType what it is
     * @param retired   why it is out of use; absent while it is offered
     * @param version   the version to match when it is retired
     */
    public record Offered(VisitTypeId id, VisitType visitType, @Nullable String retired,
            @Schema(example = "0") long version) {}
}
