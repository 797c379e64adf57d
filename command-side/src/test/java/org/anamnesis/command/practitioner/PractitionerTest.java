package org.anamnesis.command.practitioner;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.command.DeactivatePractitioner;
import org.anamnesis.api.practitioner.command.RegisterPractitioner;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerDeactivated;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PractitionerTest {

    private final PractitionerId id = new PractitionerId(UUID.randomUUID());
    private final Profile house = profile("House");
    private final Object registered = new GenericEventMessage<>(new PractitionerRegistered(id, house), LIVE);
    private final FixtureConfiguration<Practitioner> fixture = Fixtures.of(Practitioner.class,
            new PatientStatus(true, null, false), PractitionerStatus.ACTIVE);

    @Test
    void registers_once() {
        fixture.givenNoPriorActivity().when(new RegisterPractitioner(id, house), LIVE)
                .expectEvents(new PractitionerRegistered(id, house));
        fixture.given(registered).when(new RegisterPractitioner(id, house), LIVE).expectNoEvents();
    }

    @Test
    void refuses_somebody_else_under_the_same_id() {
        fixture.given(registered).when(new RegisterPractitioner(id, profile("Cuddy")), LIVE)
                .expectException(Refused.with(PractitionerRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void deactivates_once() {
        PractitionerDeactivated deactivated = new PractitionerDeactivated(id, "retired");
        fixture.given(registered).when(new DeactivatePractitioner(id, "retired"), LIVE).expectEvents(deactivated);
        fixture.given(registered, new GenericEventMessage<>(deactivated, LIVE))
                .when(new DeactivatePractitioner(id, "again"), LIVE).expectNoEvents();
    }

    @Test
    void is_unknown_to_another_tenant() {
        fixture.given(registered).when(new DeactivatePractitioner(id, "retired"), FOREIGN)
                .expectException(Refused.with(PractitionerRefusal.PRACTITIONER_UNKNOWN));
    }

    private static Profile profile(String family) {
        return new Profile(HumanName.of(family, "Gregory"), List.of(), List.of(), Contact.unknown());
    }
}
