package org.anamnesis.command.edge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.plumbing.web.PreconditionMissing;
import org.jspecify.annotations.Nullable;

/** The version a request means, from its {@code If-Match} header. */
public final class IfMatch {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    /**
     * Reads the header.
     *
     * @throws PreconditionMissing if it is absent
     */
    public static long required(@Nullable String header) {
        if (header == null) {
            throw new PreconditionMissing();
        }
        Matcher etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new BadField("If-Match", "must be an ETag that this API gave, such as \"3\"");
        }
        return Long.parseLong(etag.group(1));
    }
}
