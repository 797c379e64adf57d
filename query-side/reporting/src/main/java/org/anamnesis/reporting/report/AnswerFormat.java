package org.anamnesis.reporting.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** In what form an answer is given. */
enum AnswerFormat {

    /** One JSON document. */
    JSON(MediaType.APPLICATION_JSON),
    /** Comma-separated values with a header line (RFC 4180). */
    CSV(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8)),
    /** One JSON object a line. */
    NDJSON(new MediaType("application", "x-ndjson"));

    static final String PARAMETER = "format";

    private final MediaType mediaType;

    AnswerFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /**
     * The one asked for by parameter or, where there is none, by header; what nobody serves is answered in the first.
     */
    static AnswerFormat of(Parameters asked, @Nullable String accept, List<AnswerFormat> served) {
        String[] words = served.stream().map(format -> format.name().toLowerCase(java.util.Locale.ROOT))
                .toArray(String[]::new);
        return asked.one(PARAMETER).isPresent()
                ? served.get(List.of(words).indexOf(asked.oneOf(PARAMETER, words)))
                : accepted(accept, served).orElse(served.getFirst());
    }

    private static Optional<AnswerFormat> accepted(@Nullable String accept, List<AnswerFormat> served) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types.stream().flatMap(type -> served.stream().filter(format -> type.includes(format.mediaType)))
                    .findFirst();
        } catch (InvalidMediaTypeException | InvalidMimeTypeException malformed) {
            return Optional.empty();
        }
    }
}
