package org.anamnesis.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One JVM at a time on a data folder, else the second would take the first one's server for an orphan and stop it. The
 * operating system frees the lock when the JVM dies, however it dies.
 */
final class FolderLock {
    // Closing a second channel on the file would drop this JVM's lock on it (POSIX), so no second one is ever opened.
    private static final Set<Path> HELD_BY_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path dataFolder) {
        try {
            PrivateFiles.makeFolder(dataFolder);
            Path folder = dataFolder.toRealPath();
            if (!HELD_BY_THIS_JVM.add(folder)) {
                throw inUse(folder);
            }
            return lock(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not lock data folder " + dataFolder, e);
        }
    }

    private static FolderLock lock(Path folder) throws IOException {
        FolderLock lock = null;
        try {
            FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            lock = new FolderLock(folder, channel);
            if (channel.tryLock() == null) {
                throw inUse(folder);
            }
            return lock;
        } catch (IOException | RuntimeException e) {
            if (lock != null) {
                lock.release();
            }
            HELD_BY_THIS_JVM.remove(folder);
            throw e;
        }
    }

    private static IllegalStateException inUse(Path folder) {
        return new IllegalStateException("Data folder " + folder + " is in use by another running Anamnesis."
                + " Stop that one, or choose another folder.");
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_BY_THIS_JVM.remove(folder);
        }
    }
}
