package org.anamnesis.command.patient;

import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.FactNotTakenOver.Kind;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.command.DropHeldFacts;
import org.anamnesis.api.patient.command.HoldFacts;
import org.anamnesis.api.patient.command.NoteFactsNotTakenOver;
import org.anamnesis.api.patient.command.RecognizeHeldFacts;
import org.anamnesis.api.patient.command.RecognizePatient;
import org.anamnesis.api.patient.command.SettleFactNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactNotTakenOverSettled;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsHeld;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsDropped;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsRecognized;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.command.testing.Refused;
import org.junit.jupiter.api.Test;

/** What imports could not record, and whose held facts are. */
class NotTakenOverTest {

    private final RegisteredPatient anna = new RegisteredPatient();
    private final HeldFactsId held = new HeldFactsId(UUID.randomUUID());
    private final FactNotTakenOver latex = fact("1003755004", "malformed-resource");
    private final FactNotTakenOver asthma = fact("195967001", "status-unknown");
    private final Demographics bob = somebody("Becker", "Bob", "1950");
    private final FactsHeld bobsLatex = new FactsHeld(anna.id, held, bob, List.of(latex));

    @Test
    void notes_what_is_missing_once_for_each_reason() {
        FactsNotTakenOver noted = new FactsNotTakenOver(anna.id, List.of(latex));
        anna.given().when(note(latex), IMPORT).expectEvents(noted);
        anna.given(noted).when(note(latex), IMPORT).expectNoEvents();
        anna.given(noted).when(note(latex, asthma), IMPORT)
                .expectEvents(new FactsNotTakenOver(anna.id, List.of(asthma)));
        FactNotTakenOver otherwise = new FactNotTakenOver(latex.factId(), latex.kind(), latex.code(), "other-patient");
        anna.given(noted).when(note(otherwise), IMPORT)
                .expectEvents(new FactsNotTakenOver(anna.id, List.of(otherwise)));
    }

    @Test
    void what_somebody_saw_to_is_not_noted_again() {
        FactsNotTakenOver noted = new FactsNotTakenOver(anna.id, List.of(latex));
        FactNotTakenOverSettled settled = new FactNotTakenOverSettled(anna.id, latex.factId(), "recorded by hand");
        SettleFactNotTakenOver settle = new SettleFactNotTakenOver(anna.id, latex.factId(), "recorded by hand");
        anna.given(noted).when(settle, LIVE).expectEvents(settled);
        anna.given(noted, settled).when(settle, LIVE).expectNoEvents();
        anna.given(noted, settled).when(note(latex), IMPORT).expectNoEvents();
        anna.given().when(settle, LIVE).expectException(Refused.with(PatientRefusal.FACT_UNKNOWN));
    }

    @Test
    void holds_what_is_told_of_somebody_else_once() {
        anna.given().when(new HoldFacts(anna.id, held, bob, List.of(latex)), IMPORT).expectEvents(bobsLatex);
        anna.given(bobsLatex).when(new HoldFacts(anna.id, held, bob, List.of(latex)), IMPORT).expectNoEvents();
        anna.given(bobsLatex).when(new HoldFacts(anna.id, held, bob, List.of(latex, asthma)), IMPORT)
                .expectEvents(new FactsHeld(anna.id, held, bob, List.of(asthma)));
    }

    @Test
    void who_was_recognized_is_the_patient_from_then_on() {
        HeldFactsRecognized same = new HeldFactsRecognized(anna.id, held, "she told so");
        anna.given(bobsLatex).when(new RecognizePatient(anna.id, bob), IMPORT)
                .expectException(Refused.with(PatientRefusal.PATIENT_DIFFERS));
        anna.given(bobsLatex).when(new RecognizeHeldFacts(anna.id, held, "she told so"), LIVE)
                .expectEvents(same, new FactsNotTakenOver(anna.id, List.of(latex)));
        anna.given(bobsLatex, same).when(new RecognizeHeldFacts(anna.id, held, "again"), LIVE).expectNoEvents();
        anna.given(bobsLatex, same).when(new RecognizePatient(anna.id, bob), IMPORT).expectNoEvents();
        anna.given(bobsLatex, same).when(new HoldFacts(anna.id, held, bob, List.of(asthma)), IMPORT)
                .expectException(Refused.with(PatientRefusal.HELD_FACTS_RECOGNIZED));
        anna.given(bobsLatex, same).when(new RecognizePatient(anna.id, somebody("Becker", "Bob", "1951")), IMPORT)
                .expectException(Refused.with(PatientRefusal.PATIENT_DIFFERS));
        anna.given(bobsLatex, same).when(new RecognizePatient(anna.id, somebody("Other", "Guy", "1950")), IMPORT)
                .expectException(Refused.with(PatientRefusal.PATIENT_DIFFERS));
        anna.given(bobsLatex, same).when(new DropHeldFacts(anna.id, held, "no"), LIVE)
                .expectException(Refused.with(PatientRefusal.HELD_FACTS_RECOGNIZED));
    }

    @Test
    void of_who_was_found_to_be_another_nothing_is_held_any_more() {
        HeldFactsDropped other = new HeldFactsDropped(anna.id, held, "a neighbour");
        anna.given(bobsLatex).when(new DropHeldFacts(anna.id, held, "a neighbour"), LIVE).expectEvents(other);
        anna.given(bobsLatex, other).when(new DropHeldFacts(anna.id, held, "again"), LIVE).expectNoEvents();
        anna.given(bobsLatex, other)
                .when(new HoldFacts(anna.id, new HeldFactsId(UUID.randomUUID()), bob, List.of(asthma)), IMPORT)
                .expectException(Refused.with(PatientRefusal.PATIENT_DIFFERS));
        anna.given(bobsLatex, other).when(
                new HoldFacts(anna.id, new HeldFactsId(UUID.randomUUID()), somebody("Becker", "Bob", "1951"),
                        List.of(asthma)),
                IMPORT).expectSuccessfulHandlerExecution();
        anna.given(bobsLatex, other).when(new RecognizeHeldFacts(anna.id, held, "yes"), LIVE)
                .expectException(Refused.with(PatientRefusal.HELD_FACTS_DROPPED));
    }

    @Test
    void refuses_to_decide_on_what_is_not_held() {
        anna.given().when(new RecognizeHeldFacts(anna.id, held, "yes"), LIVE)
                .expectException(Refused.with(PatientRefusal.HELD_FACTS_UNKNOWN));
        anna.given().when(new DropHeldFacts(anna.id, held, "no"), LIVE)
                .expectException(Refused.with(PatientRefusal.HELD_FACTS_UNKNOWN));
    }

    private NoteFactsNotTakenOver note(FactNotTakenOver... facts) {
        return new NoteFactsNotTakenOver(anna.id, List.of(facts));
    }

    private static FactNotTakenOver fact(String code, String reason) {
        return new FactNotTakenOver(UUID.randomUUID(), Kind.PROBLEM,
                CodeableConcept.of(Coding.SNOMED_CT, code, "Invented"), reason);
    }

    private static Demographics somebody(String family, String given, String born) {
        return new Demographics(List.of(), List.of(HumanName.of(family, given)), new ClinicalTime(born), Sex.MALE,
                null);
    }
}
