package org.anamnesis.records.persistence;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.jspecify.annotations.Nullable;

/** The columns that every fact about a patient has. */
@MappedSuperclass
public class Fact {

    @EmbeddedId
    private FactKey key;
    private @Nullable String clinicalTime;
    private Instant clinicalFrom;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable String warnings;
    private @Nullable String inError;
    private int revision;

    /** For JPA only, which sets every field at once. */
    protected Fact() {}

    /**
     * A fact as it was recorded.
     *
     * @param time when it was true of the patient; where nobody knows, it is ordered by when it was recorded
     */
    protected Fact(FactKey key, EventContext recording, @Nullable ClinicalTime time, List<Warning> warnings) {
        this.key = key;
        this.clinicalTime = time == null ? null : time.value();
        this.clinicalFrom = time == null ? recording.at() : time.earliest();
        this.recordedAt = recording.at();
        this.recordedBy = recording.actor();
        this.warnings = warnings.isEmpty() ? null : EventJson.write(warnings);
    }

    /** The fact never was true; the first reason stays. */
    public void enterInError(String reason) {
        if (inError == null) {
            inError = reason;
            changed();
        }
    }

    /** Adds to what is to be doubted. */
    protected void doubt(List<Warning> more) {
        if (!more.isEmpty()) {
            List<Warning> all = new ArrayList<>(
                    warnings == null ? List.of() : List.of(EventJson.read(warnings, Warning[].class)));
            all.addAll(more);
            warnings = EventJson.write(all);
        }
    }

    /** Orders the fact by when it had happened, where nobody knows when it did. */
    protected void happenedBy(ClinicalTime latest) {
        if (clinicalTime == null) {
            clinicalFrom = latest.earliest();
        }
    }

    /** The row speaks of something newer than before. */
    protected void changed() {
        revision++;
    }
}
