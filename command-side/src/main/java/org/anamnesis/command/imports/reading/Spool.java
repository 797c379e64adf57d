package org.anamnesis.command.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.plumbing.id.Ids;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.plumbing.web.BodyTooLarge;
import org.anamnesis.plumbing.web.LimitedInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The folder in which bodies wait to be imported, as they came. Only the owner of the process may look into it. */
@Component
public class Spool {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final long largestBody;
    private final long largestContent;

    public Spool(@Value("${anamnesis.imports.spool}") Path folder,
            @Value("${anamnesis.imports.largest-body:200MB}") DataSize largestBody,
            @Value("${anamnesis.imports.largest-content:2GB}") DataSize largestContent) throws IOException {
        this.folder = folder;
        this.largestBody = largestBody.toBytes();
        this.largestContent = largestContent.toBytes();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        dropAbandoned();
    }

    /**
     * A body that passed inspection and waits for its import to be queued.
     *
     * @param file   where it is
     * @param digest SHA-256 of its content, inflated
     */
    public record Received(Path file, String digest) {}

    /**
     * Writes a body down and looks through it.
     *
     * @param gzip whether the sender says that it is compressed
     * @param many whether more than one bundle may follow each other
     * @throws BadField     if it is not what an import takes; nothing is kept
     * @throws BodyTooLarge if it is longer than the limit, compressed or inflated
     */
    public Received receive(InputStream body, boolean gzip, boolean many) throws IOException {
        Path file = Files.createTempFile(folder, "", ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                new LimitedInputStream(body, largestBody).transferTo(out);
            }
            if (gzip && !Content.isGzip(file)) {
                throw new BadField("", "is not gzip, though the headers say so");
            }
            return new Received(file, inspect(file, many));
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    /** Writes down, for an import, bundles that were looked through before. */
    public void write(UUID id, Iterable<String> bundles) throws IOException {
        Path file = Files.createTempFile(folder, "", ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, bundles);
        Files.move(file, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps a received body for its import; one with the same content gives way. */
    public void keep(Received received, UUID id) throws IOException {
        Files.move(received.file(), file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Drops a received body. */
    public void drop(Received received) throws IOException {
        Files.deleteIfExists(received.file());
    }

    /** Drops what was kept for an import. */
    public void drop(UUID id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** Whether the body of an import is here. */
    public boolean holds(UUID id) {
        return Files.exists(file(id));
    }

    /** The text of a body that was kept. */
    public Reader read(UUID id) throws IOException {
        return Content.text(Content.of(file(id)));
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".body");
    }

    private String inspect(Path file, boolean many) throws IOException {
        DigestInputStream content = new DigestInputStream(new LimitedInputStream(Content.of(file), largestContent),
                Ids.sha256());
        try (Reader text = Content.text(content)) {
            BundleInspection.pass(text, many);
        }
        return HexFormat.of().formatHex(content.getMessageDigest().digest());
    }

    /** What a process left half received when it was killed. */
    private void dropAbandoned() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".part")).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
