package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.checkup.command.CancelCheckup;
import org.anamnesis.api.checkup.command.CompleteCheckup;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.jspecify.annotations.Nullable;

/** What FHIR's Encounter says: a checkup's beginning and its end. */
final class Encounters {

    private static final String CANCELLED = "Cancelled in the record it was imported from";

    /** Whose checkup it is, the first before the others; nobody says that of who refers, translates or comes along. */
    private static final Set<String> FIRST = Set.of("ATND", "PPRF");
    private static final Set<String> WHO_TREATS = Set.of("ATND", "PPRF", "SPRF", "PRF", "ADM", "CON", "DIS", "PART");

    private static final Set<String> NARROWER = Set.of("ACUTE", "NONAC");

    private Encounters() {}

    static ImportSteps encounter(UUID id, Encounter encounter, References references) {
        refuseIf(encounter.getStatus() == Encounter.EncounterStatus.PLANNED, ImportRefusal.NOT_YET_BEGUN, "status");
        refuseIf(encounter.getStatus() == null || encounter.getStatus() == Encounter.EncounterStatus.UNKNOWN,
                ImportRefusal.STATUS_UNKNOWN, "status");
        CheckupId checkup = new CheckupId(id);
        PatientId patient = references.patient(encounter.getSubject());
        PractitionerId practitioner = whoTreated(encounter, references);
        if (encounter.getStatus() == Encounter.EncounterStatus.ENTEREDINERROR) {
            return EnteredInError.struck(() -> begun(checkup, patient, practitioner, visit(encounter)), Phase.ENDS,
                    EnteredInError.mark(checkup, patient, CheckupFact.CHECKUP, id))
                    .whereHeld(owner -> EnteredInError.mark(checkup, new PatientId(owner.patient()),
                            CheckupFact.CHECKUP, id));
        }
        ImportSteps steps = begun(checkup, patient, practitioner, visit(encounter)).leaveOut(leftOut(encounter,
                practitioner == null ? 0 : 1));
        boolean open = encounter.getStatus() != Encounter.EncounterStatus.FINISHED
                && encounter.getStatus() != Encounter.EncounterStatus.CANCELLED;
        if (open && encounter.getPeriod().hasEnd()) {
            steps.leaveOut(Map.of("Encounter.period.end", 1L));
        }
        switch (encounter.getStatus()) {
            case FINISHED -> steps.status(Phase.ENDS, new CompleteCheckup(checkup, patient, null,
                    Times.time(encounter.getPeriod().getEndElement())));
            case CANCELLED -> steps.status(Phase.ENDS, new CancelCheckup(checkup, patient, CANCELLED))
                    .whereHeld(owner -> new CancelCheckup(checkup, new PatientId(owner.patient()), CANCELLED));
            case null, default -> {
            } // still open, as far as the other record knew
        }
        return steps;
    }

    /** A class that the record has no word for, and who else took part. */
    private static Map<String, Long> leftOut(Encounter encounter, int kept) {
        Map<String, Long> paths = new HashMap<>();
        String code = encounter.getClass_().getCode();
        if (code != null && (encounterClass(code) == EncounterClass.OTHER || NARROWER.contains(code))) {
            paths.put("Encounter.class.code", 1L);
        }
        long people = encounter.getParticipant().stream().filter(EncounterParticipantComponent::hasIndividual).count();
        if (people > kept) {
            paths.put("Encounter.participant.individual", people - kept);
        }
        return paths;
    }

    private static ImportSteps begun(CheckupId checkup, PatientId patient, @Nullable PractitionerId practitioner,
            Visit visit) {
        return new ImportSteps().add(Phase.BEGINNINGS, new StartCheckup(checkup, patient, practitioner, visit, null),
                visit);
    }

    /** The attending or performing practitioner, else the first one named; null if none is. */
    static @Nullable PractitionerId whoTreated(Encounter encounter, References references) {
        return encounter.getParticipant().stream().filter(each -> !each.hasType() || isOne(each, WHO_TREATS))
                .sorted(Comparator.comparing(each -> !isOne(each, FIRST)))
                .map(participant -> references.practitioner(participant.getIndividual()))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static boolean isOne(EncounterParticipantComponent participant, Set<String> types) {
        return participant.getType().stream().flatMap(type -> type.getCoding().stream()).map(Coding::getCode)
                .anyMatch(code -> code != null && types.contains(code));
    }

    private static Visit visit(Encounter encounter) {
        ClinicalTime start = Times.time(encounter.getPeriod().getStartElement());
        boolean over = encounter.getStatus() == Encounter.EncounterStatus.FINISHED
                || encounter.getStatus() == Encounter.EncounterStatus.CANCELLED;
        // When it was may be unknown of what is over; what is under way began at some time.
        refuseIf(start == null && !over, ImportRefusal.NO_TIME, "period");
        return new Visit(encounterClass(encounter.getClass_().getCode()), Concepts.concept(encounter.getType()),
                Concepts.concept(encounter.getReasonCode()), start);
    }

    private static EncounterClass encounterClass(@Nullable String code) {
        return switch (code) {
            case "AMB" -> EncounterClass.AMBULATORY;
            case "EMER" -> EncounterClass.EMERGENCY;
            case "FLD" -> EncounterClass.FIELD;
            case "HH" -> EncounterClass.HOME_HEALTH;
            case "IMP", "ACUTE", "NONAC" -> EncounterClass.INPATIENT;
            case "SS" -> EncounterClass.SHORT_STAY;
            case "VR" -> EncounterClass.VIRTUAL;
            case null, default -> EncounterClass.OTHER;
        };
    }
}
