package org.anamnesis.command.imports.fhir;

import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** When something began or ended, as far as a date does not say it. */
final class ApproximateTimes {

    private ApproximateTimes() {}

    /** An age, ages, words or the end of a period; null where the date says it all. */
    static @Nullable ApproximateTime told(@Nullable Type type) {
        return switch (type) {
            case Age age when age.hasValue() -> ages(new ApproximateTime(Quantities.quantity(age), null, null, null),
                    Amounts.inWords(age));
            case Range ages when !ages.isEmpty() -> ages(new ApproximateTime(null, Quantities.range(ages), null, null),
                    Amounts.inWords(ages));
            case StringType words when words.hasValue() -> new ApproximateTime(null, null, null, words.getValue());
            case Period period when period.hasEnd() -> until(period);
            case null, default -> null;
        };
    }

    /** Ages; in words where their units are no times, or only words. */
    private static ApproximateTime ages(ApproximateTime told, String words) {
        return told.isOfAges() ? told : new ApproximateTime(null, null, null, words);
    }

    private static @Nullable ApproximateTime until(Period period) {
        ClinicalTime end = Times.end(period);
        return end == null || end.equals(Times.start(period)) ? null : new ApproximateTime(null, null, end, null);
    }
}
