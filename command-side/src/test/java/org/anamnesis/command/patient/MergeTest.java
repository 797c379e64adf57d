package org.anamnesis.command.patient;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.command.MergePatients;
import org.anamnesis.api.patient.command.UnmergePatients;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.command.status.MergeStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a duplicate's own record decides about its link; how both stand is judged under locks and handed to it. */
class MergeTest {

    private final PatientId duplicate = new PatientId(UUID.randomUUID());
    private final PatientId survivor = new PatientId(UUID.randomUUID());
    private final PatientId other = new PatientId(UUID.randomUUID());
    private final PatientRegistered registered = new PatientRegistered(duplicate, new Demographics(List.of(),
            List.of(HumanName.of("Weber", "Anna")), null, Sex.FEMALE, null), Contact.unknown());
    private final PatientsMerged merged = new PatientsMerged(duplicate, survivor, "same passport");
    private final PatientsUnmerged unmerged = new PatientsUnmerged(duplicate, survivor, "twins");

    @Test
    void merges_a_duplicate_into_a_survivor() {
        given(null).when(merge(survivor), LIVE).expectEvents(merged);
    }

    @Test
    void the_same_merge_again_is_silence() {
        given(PatientRefusal.ALREADY_MERGED, merged).when(merge(survivor), LIVE).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"MERGED_WITH_ITSELF", "SURVIVOR_UNKNOWN", "ALREADY_MERGED",
            "SURVIVOR_IS_MERGED", "STANDS_FOR_OTHERS", "SPECIES_DIFFER"})
    void refuses_what_the_standing_of_both_forbids(PatientRefusal refusal) {
        given(refusal).when(merge(survivor), LIVE).expectException(Refused.with(refusal)).expectNoEvents();
    }

    @Test
    void refuses_another_survivor_while_a_link_stands() {
        given(PatientRefusal.ALREADY_MERGED, merged).when(merge(other), LIVE)
                .expectException(Refused.with(PatientRefusal.ALREADY_MERGED));
    }

    @Test
    void takes_a_link_away_and_names_whose_it_was() {
        given(null, merged).when(new UnmergePatients(duplicate, "twins"), LIVE).expectEvents(unmerged);
    }

    @Test
    void refuses_to_take_away_what_is_not_there() {
        given(null).when(new UnmergePatients(duplicate, "twins"), LIVE)
                .expectException(Refused.with(PatientRefusal.NOT_MERGED));
        given(null, merged, unmerged).when(new UnmergePatients(duplicate, "two after all"), LIVE)
                .expectException(Refused.with(PatientRefusal.NOT_MERGED));
    }

    @Test
    void taking_the_same_link_away_again_is_silence() {
        given(null, merged, unmerged).when(new UnmergePatients(duplicate, "twins"), LIVE).expectNoEvents();
    }

    @Test
    void may_be_merged_again_and_elsewhere() {
        given(null, merged, unmerged).when(merge(survivor), LIVE).expectEvents(merged);
        given(null, merged, unmerged).when(merge(other), LIVE)
                .expectEvents(new PatientsMerged(duplicate, other, "same passport"));
    }

    @Test
    void another_tenant_neither_merges_nor_unmerges() {
        given(null).when(merge(survivor), FOREIGN).expectException(Refused.with(PatientRefusal.PATIENT_UNKNOWN));
        given(null, merged).when(new UnmergePatients(duplicate, "twins"), FOREIGN)
                .expectException(Refused.with(PatientRefusal.PATIENT_UNKNOWN));
    }

    private MergePatients merge(PatientId into) {
        return new MergePatients(duplicate, into, "same passport");
    }

    private TestExecutor<Patient> given(@Nullable PatientRefusal refusal, Object... further) {
        return Fixtures.of(Patient.class, new MergeStatus(refusal)).given(Stream
                .concat(Stream.of(registered), Stream.of(further))
                .map(event -> new GenericEventMessage<>(event, LIVE)).toList());
    }
}
