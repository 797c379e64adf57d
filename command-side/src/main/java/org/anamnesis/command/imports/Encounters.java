package org.anamnesis.command.imports;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.checkup.command.CancelCheckup;
import org.anamnesis.api.checkup.command.CompleteCheckup;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.jspecify.annotations.Nullable;

/** What FHIR's Encounter says: a checkup's beginning and its end. */
final class Encounters {

    /** The reason of whatever the other record had marked so. */
    static final String ENTERED_IN_ERROR = "Entered in error in the record it was imported from";

    private static final String CANCELLED = "Cancelled in the record it was imported from";
    private static final List<String> WHO_TREATS = List.of("ATND", "PPRF");

    private Encounters() {}

    static Statements encounter(UUID id, Encounter encounter, References references) {
        if (encounter.getStatus() == Encounter.EncounterStatus.PLANNED) {
            throw new CommandRefused(ImportRefusal.NOT_YET_BEGUN, "status");
        }
        CheckupId checkup = new CheckupId(id);
        PatientId patient = new PatientId(references.patient(encounter.getSubject()));
        PractitionerId practitioner = practitioner(encounter, references);
        Visit visit = visit(encounter);
        Statements says = new Statements().say(Phase.BEGINNINGS,
                new StartCheckup(checkup, patient, practitioner, visit, null), visit);
        switch (encounter.getStatus()) {
            case FINISHED -> says.say(Phase.ENDS,
                    new CompleteCheckup(checkup, patient, practitioner, end(encounter, visit.start())));
            case CANCELLED -> says.say(Phase.ENDS, new CancelCheckup(checkup, patient, CANCELLED));
            case ENTEREDINERROR -> says.say(Phase.ENDS, new MarkCheckupFactEnteredInError(checkup, patient,
                    CheckupFact.CHECKUP, id, ENTERED_IN_ERROR));
            case null, default -> {
            } // still open, as far as the other record knew
        }
        return says;
    }

    private static Visit visit(Encounter encounter) {
        ClinicalTime start = DataTypes.time(encounter.getPeriod());
        if (start == null) {
            throw new CommandRefused(ImportRefusal.NO_TIME, "period");
        }
        return new Visit(encounterClass(encounter.getClass_().getCode()), DataTypes.concept(encounter.getType()),
                DataTypes.concept(encounter.getReasonCode()), start);
    }

    private static ClinicalTime end(Encounter encounter, ClinicalTime start) {
        ClinicalTime end = DataTypes.time(encounter.getPeriod().getEndElement());
        return end == null ? start : end;
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

    /** Who treated: the attending or performing practitioner, else the first one named. */
    static @Nullable PractitionerId practitioner(Encounter encounter, References references) {
        return encounter.getParticipant().stream().sorted((one, other) -> treats(other) - treats(one))
                .map(participant -> references.resolve(participant.getIndividual(), References.PRACTITIONER)
                        .orElse(null))
                .filter(Objects::nonNull).findFirst().map(PractitionerId::new).orElse(null);
    }

    private static int treats(EncounterParticipantComponent participant) {
        return participant.getType().stream().map(DataTypes::code).anyMatch(WHO_TREATS::contains) ? 1 : 0;
    }
}
