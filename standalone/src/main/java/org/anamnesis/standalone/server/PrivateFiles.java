package org.anamnesis.standalone.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** Files that only their owner may read, and that are whole on the disk or not there at all, whenever power fails. */
final class PrivateFiles {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String UNFINISHED = "unfinished-";

    private PrivateFiles() {}

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (POSIX) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    static void write(Path file, String text) throws IOException {
        // A temporary file is born with mode 0600: there is no moment at which others could open it.
        Path unfinished = Files.createTempFile(folderOf(file), UNFINISHED, "");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            publish(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    static Path unfinishedFolder(Path parent) throws IOException {
        return Files.createTempDirectory(parent, UNFINISHED);
    }

    /** Gives a finished file or folder its final name, for good once this returns. */
    static void publish(Path unfinished, Path name) throws IOException {
        Files.move(unfinished, name, StandardCopyOption.ATOMIC_MOVE);
        sync(folderOf(name));
    }

    /** What a killed JVM was writing. Its initdb may be at it still: what resists is left for the next time. */
    static void deleteUnfinished(Path folder) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            leftovers.forEach(leftover -> FileSystemUtils.deleteRecursively(leftover.toFile()));
        }
    }

    static void sync(Path path) throws IOException {
        if (POSIX || Files.isRegularFile(path)) {
            StandardOpenOption mode = POSIX ? StandardOpenOption.READ : StandardOpenOption.WRITE;
            try (FileChannel channel = FileChannel.open(path, mode)) {
                channel.force(true);
            }
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " is in no folder");
        }
        return folder;
    }
}
