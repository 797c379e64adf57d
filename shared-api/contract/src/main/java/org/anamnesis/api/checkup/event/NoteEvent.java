package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.NoteId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/** What was written down in free text. */
public sealed interface NoteEvent extends CheckupEvent {

    /**
     * Something was written down.
     *
     * @param text     the note
     * @param warnings what to doubt in it; empty when nothing
     */
    @EventName("checkup.note-added")
    @Revision("1")
    record NoteAdded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId, @NotPersonal NoteId noteId,
            @PersonalData(CLINICAL) String text,
            @PersonalData(CLINICAL) List<Warning> warnings) implements NoteEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public NoteAdded {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(noteId.value()).in(checkupId).saying(text).doubted(warnings);
        }
    }
}
