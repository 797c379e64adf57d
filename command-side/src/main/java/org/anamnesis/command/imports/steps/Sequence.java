package org.anamnesis.command.imports.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.value.ClinicalTime;

/**
 * The place of a command among those of the same phase. Prescriptions come in the order in which they were written,
 * each with what was handed out and with its end before the next begins: what had ended is not taken for medication
 * that the patient still took. Coverages come from the earliest on. Whatever has no place of its own keeps the order of
 * the bundle.
 *
 * @param authored     when the prescription was written, or the coverage began
 * @param prescription the prescription, by its id; empty for anything else
 * @param part         which part of its course
 */
public record Sequence(Instant authored, String prescription, Part part) implements Comparable<Sequence> {

    /** In the order of the bundle. */
    public static final Sequence ANY = new Sequence(Instant.EPOCH, "", Part.ORDER);

    private static final Comparator<Sequence> ORDER = Comparator.comparing(Sequence::authored)
            .thenComparing(Sequence::prescription).thenComparing(Sequence::part);

    /** The course of a prescription. */
    public enum Part {
        /** It is written. */
        ORDER,
        /** Medication is handed over. */
        DISPENSE,
        /** It is stopped, completed, put on hold or struck. */
        END
    }

    /** The place of what holds from a day on. */
    public static Sequence from(LocalDate day) {
        return new Sequence(day.atStartOfDay(ZoneOffset.UTC).toInstant(), "", Part.ORDER);
    }

    /** The place of a part of a prescription. */
    public static Sequence of(PrescriptionId prescription, ClinicalTime authored, Part part) {
        return new Sequence(authored.earliest(), prescription.toString(), part);
    }

    @Override
    public int compareTo(Sequence other) {
        return ORDER.compare(this, other);
    }
}
