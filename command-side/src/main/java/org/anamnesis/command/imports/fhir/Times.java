package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** FHIR's dates, times and periods as clinical times. */
final class Times {

    private Times() {}

    /** The time as it is written, with its precision and offset; of a period its beginning, else its end. */
    static @Nullable ClinicalTime time(@Nullable Type type) {
        return switch (type) {
            case BaseDateTimeType time when time.hasValue() -> time(time.getValueAsString());
            case org.hl7.fhir.r4.model.Period period when period.hasStart() -> time(period.getStartElement());
            case org.hl7.fhir.r4.model.Period period when period.hasEnd() -> time(period.getEndElement());
            case org.hl7.fhir.r4.model.Timing timing when timing.hasEvent() -> time(timing.getEvent().getFirst());
            case null, default -> null;
        };
    }

    /** When something began: of a period its beginning only. */
    static @Nullable ClinicalTime start(@Nullable Type type) {
        return type instanceof org.hl7.fhir.r4.model.Period period && !period.hasStart() ? null : time(type);
    }

    /** The same, without which nothing is recorded: refuses if it is not said. */
    static ClinicalTime time(@Nullable Type type, String field) {
        ClinicalTime time = time(type);
        refuseIf(time == null, ImportRefusal.NO_TIME, field);
        return time;
    }

    /** When something ended: of a period its end only. */
    static @Nullable ClinicalTime end(@Nullable Type type) {
        return type instanceof org.hl7.fhir.r4.model.Period period
                ? time(period.getEndElement())
                : time(type);
    }

    private static ClinicalTime time(String text) {
        try {
            return new ClinicalTime(text);
        } catch (IllegalArgumentException noDate) {
            throw new CommandRefused(ImportRefusal.MALFORMED_RESOURCE);
        }
    }
}
