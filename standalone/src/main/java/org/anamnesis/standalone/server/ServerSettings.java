package org.anamnesis.standalone.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.lang3.SystemUtils;

/** How the server runs and who may log in. Not a file to edit: each of these guards commits, passwords or privacy. */
final class ServerSettings {
    /** Passwords only, from this machine only; the last two lines serve base backups. */
    static final String WHO_MAY_LOG_IN = """
            host all         all      127.0.0.1/32 scram-sha-256
            host all         all      ::1/128      scram-sha-256
            host replication postgres 127.0.0.1/32 scram-sha-256
            host replication postgres ::1/128      scram-sha-256
            """;

    private static final List<String> REACHABLE_FROM_HERE_ONLY = List.of("listen_addresses=" + Cluster.HOST,
            "unix_socket_directories=", "password_encryption=scram-sha-256");
    private static final List<String> DURABLE = durable();
    // Statements and the details of errors quote rows, and rows are about patients: neither belongs in a log.
    private static final List<String> DISCREET = List.of("log_error_verbosity=terse", "log_min_error_statement=panic",
            "log_timezone=UTC");

    private ServerSettings() {}

    /** As on the server's command line, where they win over postgresql.conf and over ALTER SYSTEM. */
    static String options(int port) {
        List<String> settings = new ArrayList<>(REACHABLE_FROM_HERE_ONLY);
        settings.addAll(DURABLE);
        settings.addAll(DISCREET);
        settings.addAll(List.of("port=" + port, "max_connections=100", "shared_buffers=128MB", "timezone=UTC"));
        return settings.stream().map("-c "::concat).collect(Collectors.joining(" "));
    }

    private static List<String> durable() {
        List<String> settings = new ArrayList<>(List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on",
                "wal_level=replica", "wal_compression=pglz", "max_wal_size=1GB"));
        if (SystemUtils.IS_OS_MAC) {
            // Elsewhere fsync reaches the platter; on macOS it stops at the drive's cache.
            settings.add("wal_sync_method=fsync_writethrough");
        }
        return settings;
    }
}
