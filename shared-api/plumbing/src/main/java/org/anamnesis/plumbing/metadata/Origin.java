package org.anamnesis.plumbing.metadata;

import java.util.Locale;
import org.axonframework.messaging.MetaData;

/** How a message came about; decides whether a live rule refuses or history is recorded with a warning. */
public enum Origin {
    /** A person or program asked for it now. */
    LIVE,
    /** It is history brought in from elsewhere. */
    IMPORT,
    /** An automation of ours asked for it. */
    AUTOMATION;

    /** The word that stands in the metadata. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads it from a message that passed {@link RequiredMetadata}. */
    public static Origin of(MetaData metadata) {
        return valueOf(metadata.get(MetadataKey.ORIGIN).toString().toUpperCase(Locale.ROOT));
    }
}
