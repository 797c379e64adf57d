package org.anamnesis.records.responsibleperson;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.Former;
import org.jspecify.annotations.Nullable;

/** Asks who a responsible person is. */
public record ResponsiblePersonOfTenant(String tenant, ResponsiblePersonId personId) {

    /**
     * Who the person is.
     *
     * @param id         the person
     * @param person     the person as it is now
     * @param former     addresses that are no longer used; absent where there are none
     * @param recordedAt when the person was registered
     * @param recordedBy who registered the person, an id
     * @param asOf       up to when the record is read
     * @param incomplete events of the person that could not be applied
     */
    public record Person(ResponsiblePersonId id, @JsonUnwrapped ResponsiblePersonDocument person,
            @Nullable Former former, Instant recordedAt, String recordedBy, AsOf asOf, long incomplete) {}
}
