package org.anamnesis.records.checkup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** A note of a checkup, or an addendum written after it was completed. */
@Entity
@Table(name = "note")
class NoteRow extends Fact {

    static final String NOTE = "note";

    static final String AMENDMENT = "amendment";

    private UUID checkupId;
    private String kind;
    private String content;
    private @Nullable String reason;

    protected NoteRow() {}

    private NoteRow(FactKey key, EventContext recording, UUID checkupId, String kind, String text,
            @Nullable String reason,
            List<Warning> warnings) {
        super(key, recording, null, warnings);
        this.checkupId = checkupId;
        this.kind = kind;
        this.content = text;
        this.reason = reason;
    }

    static NoteRow of(EventContext recording, NoteAdded added) {
        return new NoteRow(FactKey.of(recording, added.patientId(), added.noteId().value()), recording,
                added.checkupId().value(), NOTE, added.text(), null, added.warnings());
    }

    static NoteRow of(EventContext recording, CheckupAmended amended) {
        return new NoteRow(FactKey.of(recording, amended.patientId(), amended.amendmentId().value()), recording,
                amended.checkupId().value(), AMENDMENT, amended.text(), amended.reason(), List.of());
    }
}
