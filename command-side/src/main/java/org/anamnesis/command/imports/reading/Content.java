package org.anamnesis.command.imports.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.anamnesis.plumbing.web.BadField;

/** What a spooled file holds: as it came, or inflated. */
final class Content {

    private static final int GZIP = 0x8b1f;

    private Content() {}

    /** The text of it. */
    static Reader text(InputStream content) {
        // A decoder of one's own, unlike a charset, reports what is not UTF-8.
        return new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder());
    }

    /** What is in a file, inflated where it is compressed. */
    static InputStream of(Path file) throws IOException {
        boolean gzip = isGzip(file);
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (IOException noHeader) {
            raw.close();
            throw new BadField("", "is not well-formed gzip");
        }
    }

    /** Whether a file begins as gzip does. */
    static boolean isGzip(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            return (start.read() | start.read() << Byte.SIZE) == GZIP;
        }
    }
}
