package org.anamnesis.command.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.plumbing.web.PreconditionMissing;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * The version of the record that a request means. Resources of what is already there take it as a parameter, from the
 * request's headers.
 *
 * @param version    from {@code If-Match}
 * @param repeatable whether an {@code Idempotency-Key} came with it, so that the same request sent again is answered as
 *                   the first time, though the record moved on by it
 */
public record IfMatch(long version, boolean repeatable) {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    /**
     * Reads the headers.
     *
     * @throws PreconditionMissing if {@code If-Match} is absent
     */
    static IfMatch of(NativeWebRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new PreconditionMissing();
        }
        Matcher etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new BadField(HttpHeaders.IF_MATCH, "must be an ETag that this API gave, such as \"3\"");
        }
        boolean repeatable = RequestIds.keyOf(request) != null;
        return new IfMatch(Long.parseLong(etag.group(1)), repeatable);
    }
}
