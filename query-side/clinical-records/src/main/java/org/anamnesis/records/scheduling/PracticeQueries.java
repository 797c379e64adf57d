package org.anamnesis.records.scheduling;

import java.util.List;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.persistence.Columns;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what a practice offers and where. */
@Component
record PracticeQueries(JdbcClient database, Freshness freshness) {

    @QueryHandler
    VisitTypesOfTenant.VisitTypes handle(VisitTypesOfTenant query) {
        AsOf asOf = freshness.asOf();
        List<VisitTypesOfTenant.Offered> types = database
                .sql("select id, content, retired, version from visit_type where tenant = ? order by code")
                .param(query.tenant())
                .query(Columns.each(row -> new VisitTypesOfTenant.Offered(new VisitTypeId(row.id("id")),
                        row.json("content", VisitType.class), row.textOrNull("retired"), row.version("version"))))
                .list();
        return new VisitTypesOfTenant.VisitTypes(types, asOf, freshness.deadLettersOfTenant(query.tenant()));
    }

    @QueryHandler
    RoomsOfTenant.Rooms handle(RoomsOfTenant query) {
        AsOf asOf = freshness.asOf();
        List<RoomsOfTenant.Room> rooms = database
                .sql("select id, name, closed, version from room where tenant = ? order by name, id")
                .param(query.tenant())
                .query(Columns.each(row -> new RoomsOfTenant.Room(new RoomId(row.id("id")), row.text("name"),
                        row.textOrNull("closed"), row.version("version"))))
                .list();
        return new RoomsOfTenant.Rooms(rooms, asOf, freshness.deadLettersOfTenant(query.tenant()));
    }
}
