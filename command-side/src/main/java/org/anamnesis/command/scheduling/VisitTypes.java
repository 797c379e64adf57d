package org.anamnesis.command.scheduling;

import java.util.UUID;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.event.VisitTypeEvent;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeDefined;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeRetired;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.EventJson;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lookup of visit types, written in the transaction that appends the event. */
@Lookup(revision = "visit-types-1")
@ProcessingGroup(Schedules.GROUP)
record VisitTypes(JdbcClient jdbc) {

    private static final String DEFINE = """
            insert into visit_type as known (tenant, visit_type_id, visit_type, defined) values (?, ?, ?, ?)
            on conflict (tenant, visit_type_id) do update
            set visit_type = excluded.visit_type, defined = excluded.defined
            where known.defined is null or excluded.defined > known.defined""";

    private static final String RETIRE = """
            insert into visit_type as known (tenant, visit_type_id, retired) values (?, ?, ?)
            on conflict (tenant, visit_type_id) do update
            set retired = greatest(known.retired, excluded.retired)""";

    static @Nullable VisitType read(@Nullable String visitType) {
        return EventJson.readOrNull(visitType, VisitType.class);
    }

    @EventHandler
    void on(VisitTypeEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        UUID id = event.visitTypeId().value();
        switch (event) {
            case VisitTypeDefined defined -> jdbc.sql(DEFINE)
                    .params(tenant, id, EventJson.write(defined.visitType()), version).update();
            case VisitTypeRetired _ -> jdbc.sql(RETIRE).params(tenant, id, version).update();
        }
    }
}
