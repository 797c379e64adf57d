package org.anamnesis.command.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.value.ClinicalTime;

/**
 * The place of a command among those of the same phase. Prescriptions come in the order in which they were written, each
 * with what was handed out and with its end before the next begins: what had ended is not taken for medication that the
 * patient still took. Coverages come from the earliest on. Whatever has no turn of its own keeps the order of the bundle.
 *
 * @param authored     when the prescription was written, or the coverage began
 * @param prescription the prescription, by its id; empty for anything else
 * @param part         which part of its course
 */
record Turn(Instant authored, String prescription, Part part) implements Comparable<Turn> {

    /** In the order of the bundle. */
    static final Turn ANY = new Turn(Instant.EPOCH, "", Part.ORDER);

    private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::authored)
            .thenComparing(Turn::prescription).thenComparing(Turn::part);

    /** The course of a prescription. */
    enum Part {
        /** It is written. */
        ORDER,
        /** Medication is handed over. */
        DISPENSE,
        /** It is stopped, completed, put on hold or struck. */
        END
    }

    /** The turn of what holds from a day on. */
    static Turn from(LocalDate day) {
        return new Turn(day.atStartOfDay(ZoneOffset.UTC).toInstant(), "", Part.ORDER);
    }

    static Turn of(PrescriptionId prescription, ClinicalTime authored, Part part) {
        return new Turn(authored.earliest(), prescription.toString(), part);
    }

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
