package org.anamnesis.command.scheduling;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.command.DefineVisitType;
import org.anamnesis.api.scheduling.command.RetireVisitType;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeDefined;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeRetired;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.anamnesis.plumbing.testing.TestIds;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class VisitTypeDefinitionTest {

    private final VisitTypeId id = new VisitTypeId(TestIds.IDS.visitType("t1", "first-visit"));
    private final Object defined = new GenericEventMessage<>(new VisitTypeDefined(id, type(30)), LIVE);
    private final VisitTypeRetired retirement = new VisitTypeRetired(id, "Nobody asks for it");
    private final Object retired = new GenericEventMessage<>(retirement, LIVE);
    private final FixtureConfiguration<VisitTypeDefinition> fixture = Fixtures.of(VisitTypeDefinition.class);

    @Test
    void defines_once() {
        fixture.givenNoPriorActivity().when(new DefineVisitType(id, type(30)), LIVE)
                .expectEvents(new VisitTypeDefined(id, type(30)));
        fixture.given(defined).when(new DefineVisitType(id, type(30)), LIVE).expectNoEvents();
    }

    @Test
    void defines_anew_what_is_said_otherwise() {
        fixture.given(defined).when(new DefineVisitType(id, type(45)), LIVE)
                .expectEvents(new VisitTypeDefined(id, type(45)));
    }

    @Test
    void takes_a_retired_type_back_into_use() {
        fixture.given(defined, retired).when(new DefineVisitType(id, type(30)), LIVE)
                .expectEvents(new VisitTypeDefined(id, type(30)));
    }

    @Test
    void retires_once() {
        RetireVisitType retire = new RetireVisitType(id, "Nobody asks for it");
        fixture.given(defined).when(retire, LIVE).expectEvents(retirement);
        fixture.given(defined, retired).when(retire, LIVE).expectNoEvents();
    }

    @Test
    void is_unknown_to_another_tenant() {
        fixture.given(defined).when(new RetireVisitType(id, "Ours"), FOREIGN)
                .expectException(Refused.with(SchedulingRefusal.VISIT_TYPE_UNKNOWN));
    }

    private static VisitType type(int minutes) {
        return new VisitType("first-visit", "First visit", minutes, EncounterClass.AMBULATORY, null);
    }
}
