package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.UUID;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What FHIR's MedicationStatement says. That none are known is a statement of the record too; that something is taken,
 * without anybody's order, it has no place for: the chart says that it is missing.
 */
final class MedicationStatements {

    private MedicationStatements() {}

    static ImportSteps statement(UUID id, MedicationStatement fhir, References references) {
        boolean more = fhir.hasDosage() || Concepts.note(fhir.getNote()) != null;
        Subject subject = OrderedMedication.noneKnown(fhir.getMedication(), references, more)
                .orElseThrow(() -> new CommandRefused(ImportRefusal.STATEMENT_ONLY));
        return NoneKnownStatements.statement(id, references.patient(fhir.getSubject()), subject,
                Times.time(fhir.getDateAssertedElement()), isOver(fhir) ? "inactive" : clinical(fhir.getStatus()),
                fhir.getStatus() == MedicationStatementStatus.ENTEREDINERROR ? Statuses.ENTERED_IN_ERROR : "");
    }

    /** Whether what it says was so for a time that has ended. */
    private static boolean isOver(MedicationStatement fhir) {
        return fhir.getEffective() instanceof Period period && period.hasEnd();
    }

    /** Whether it holds now. */
    private static String clinical(@Nullable MedicationStatementStatus status) {
        return switch (status) {
            case ACTIVE -> "active";
            case COMPLETED, STOPPED, NOTTAKEN, ONHOLD, INTENDED, ENTEREDINERROR -> "inactive";
            case null, default -> throw Statuses.unknown();
        };
    }
}
