package org.anamnesis.api.practitioner;

import org.jspecify.annotations.Nullable;

/** A command that names a practitioner. */
public interface InvolvesPractitioner {

    /** The practitioner it names; absent only in imported history that named none. */
    @Nullable
    PractitionerId practitionerId();
}
