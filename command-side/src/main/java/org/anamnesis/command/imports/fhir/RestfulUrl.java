package org.anamnesis.command.imports.fhir;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a resource on a server, whichever version of it is meant. Source: FHIR R4, 2.3.0.1 and 3.1.0.1.
 *
 * @param root the server's own URL, with a slash at its end
 * @param type the resource's type
 * @param id   the resource's id
 */
record RestfulUrl(String root, String type, String id) {

    private static final Pattern URL = Pattern.compile(
            "(https?://[^/?#]+)(/[^?#]*?)?/([A-Z][A-Za-z]{1,39})/([A-Za-z0-9.-]{1,64})(?:/_history/[A-Za-z0-9.-]{1,64})?",
            Pattern.CASE_INSENSITIVE);

    /** Reads a URL; null where it is none of a resource. */
    static @Nullable RestfulUrl of(@Nullable String text) {
        Matcher url = URL.matcher(text == null ? "" : text);
        // The type's case tells: the pattern as a whole forgives that of scheme and host.
        if (!url.matches() || !Character.isUpperCase(url.group(3).charAt(0))) {
            return null;
        }
        String path = url.group(2) == null ? "" : url.group(2);
        return new RestfulUrl(url.group(1).toLowerCase(Locale.ROOT) + path + "/", url.group(3), url.group(4));
    }

    /** The same server's resource of a relative name, such as {@code Patient/1}. */
    String with(String relative) {
        return root + relative;
    }

    @Override
    public String toString() {
        return root + type + "/" + id;
    }
}
