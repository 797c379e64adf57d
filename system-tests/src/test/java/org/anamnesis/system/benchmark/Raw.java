package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.anamnesis.system.Installation;

/** What the machine and the server can do at best: the measure beside which the rest is put. */
final class Raw {

    private static final int ROW = 600;

    private final Installation installation;

    Raw(Installation installation) {
        this.installation = installation;
    }

    void prepare() throws SQLException {
        try (Connection connection = installation.connect("postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists raw");
            statement.execute("create table raw (id uuid primary key, payload bytea not null)");
        }
    }

    /** Single rows of 600 bytes, each committed to the disk. */
    double insertsPerSecond(Duration time) {
        return Load.FULL.perSecond(time, number -> {
            Connection connection = installation.connect("postgres", "postgres");
            PreparedStatement insert = connection.prepareStatement("insert into raw values (?, ?)");
            byte[] payload = new byte[ROW - 16];
            return new Load.Work() {

                @Override
                public void once() throws SQLException {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setBytes(2, payload);
                    insert.executeUpdate();
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        });
    }

    /** How often a file of one page reaches the disk in a second, one after another. */
    static double fsyncsPerSecond(Path folder, Duration time) throws IOException {
        Path file = Files.createTempFile(folder, "fsync", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            long done = 0;
            while (System.nanoTime() < end) {
                channel.write(ByteBuffer.allocate(8192), 0);
                channel.force(false);
                done++;
            }
            return done * 1e9 / (System.nanoTime() - start);
        } finally {
            Files.delete(file);
        }
    }

    /** A cursor over the whole event table, every byte fetched, nothing made of it. */
    double eventsReadPerSecond() throws SQLException {
        try (Connection connection = installation.connect("clinical_records", "record")) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1000);
                long start = System.nanoTime();
                long rows = 0;
                try (ResultSet events = statement.executeQuery("select * from event order by global_index")) {
                    while (events.next()) {
                        events.getBytes("payload");
                        events.getBytes("meta_data");
                        rows++;
                    }
                }
                return rows * 1e9 / (System.nanoTime() - start);
            }
        }
    }
}
