package org.anamnesis.standalone.server;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.lang3.SystemUtils;

/**
 * PostgreSQL's programs for this machine, unpacked from zonky's jar into the data folder. Not into a shared temporary
 * folder: whoever can write there decides what runs here. And an orphan is known by the folder it was run from.
 */
final class PostgresBinaries {
    private final Path folder;
    private final Path current;

    private PostgresBinaries(Path folder, Path current) {
        this.folder = folder;
        this.current = current;
    }

    static PostgresBinaries unpackedIn(Path dataFolder) throws IOException {
        Path folder = dataFolder.resolve("binaries");
        PrivateFiles.makeFolder(folder);
        PrivateFiles.deleteUnfinished(folder);
        byte[] archive = archive();
        Path current = folder.resolve(digest(archive));
        if (!Files.exists(current)) {
            Path unfinished = PrivateFiles.unfinishedFolder(folder);
            unpack(archive, unfinished);
            PrivateFiles.publish(unfinished, current);
        }
        return new PostgresBinaries(folder, current);
    }

    /** Runs a program to its end, uninterruptibly: half a start or half a stop would help nobody. */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody in particular.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(current.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        // A file, not a pipe: a server that outlives pg_ctl may hold a pipe open, and reading it would never end.
        Path output = Files.createTempFile(folder, program, ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // Plain English messages whatever the environment; macOS also refuses to start without a valid locale.
            builder.environment().put("LC_ALL", "C");
            if (builder.start().onExit().join().exitValue() != 0) {
                throw new IOException(program + " failed: " + Files.readString(output).strip());
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Whether an executable is one of this data folder's, be it of an earlier version. */
    boolean contain(Path executable) throws IOException {
        return executable.startsWith(folder.toRealPath());
    }

    private static byte[] archive() throws IOException {
        String system = SystemUtils.IS_OS_WINDOWS ? "Windows" : SystemUtils.IS_OS_MAC ? "Darwin" : "Linux";
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, SystemUtils.OS_ARCH)) {
            return in.readAllBytes();
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if (file.resolveSibling("").endsWith("bin") && !file.toFile().setExecutable(true)) {
            throw new IOException("Could not make " + file + " executable");
        }
        // Its final name must never stand for a file that a power cut left empty.
        PrivateFiles.sync(file);
    }
}
