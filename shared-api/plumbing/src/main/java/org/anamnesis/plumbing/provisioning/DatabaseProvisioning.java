package org.anamnesis.plumbing.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PasswordUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays out roles and databases on a PostgreSQL server by running {@code db/provision/*.sql} as superuser. The files are
 * plain psql scripts, so that a container is laid out by the very same ones. Running them again is harmless and heals a
 * run that was cut short, hence it may be done at every start.
 * <p>
 * Passwords leave this class only as SCRAM verifiers: whatever the server logs or an error quotes, nobody can log in
 * with it.
 */
public final class DatabaseProvisioning {

    /** The roles that log in, each in need of a password. */
    public static final List<String> LOGIN_ROLES = List.of("record_owner", "command_side", "clinical_records",
            "audit_trail", "reporting");

    private static final Logger log = LoggerFactory.getLogger(DatabaseProvisioning.class);
    private static final List<Script> SCRIPTS = List.of(new Script("postgres", "databases.sql"),
            new Script("record", "record.sql"), new Script("clinical_records", "clinical_records.sql"));
    private static final Pattern PASSWORD_VARIABLE = Pattern.compile(":'(\\w+)_password'");
    private static final Set<String> ALREADY_EXISTS = Set.of("42710", "42P04");

    private final String host;
    private final int port;
    private final String superuser;
    private final String password;

    /** For the server that listens there, as its superuser. */
    public DatabaseProvisioning(String host, int port, String superuser, String password) {
        this.host = host;
        this.port = port;
        this.superuser = superuser;
        this.password = password;
    }

    /** Makes roles, databases and extensions as they should be and sets each login role's password to the given one. */
    public void provision(Map<String, String> passwordsByRole) {
        // Checked before the first statement: better nothing done than half.
        LOGIN_ROLES.stream().filter(role -> passwordsByRole.getOrDefault(role, "").isBlank()).findFirst()
                .ifPresent(role -> {
                    throw new IllegalArgumentException("No password given for database role " + role);
                });
        SCRIPTS.forEach(script -> run(script, passwordsByRole));
        log.info("Roles and databases are in place on {}:{}", host, port);
    }

    private void run(Script script, Map<String, String> passwordsByRole) {
        try (Connection connection = connect(script.database()); Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : script.statements()) {
                run(sql, withPasswords(sql, passwordsByRole, connection), statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not provision database " + script.database(), e);
        }
    }

    private static void run(String asWritten, String sql, Statement statement) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!ALREADY_EXISTS.contains(e.getSQLState())) {
                throw new IllegalStateException("Could not run: " + asWritten, e);
            }
        }
    }

    private static String withPasswords(String sql, Map<String, String> passwordsByRole, Connection connection)
            throws SQLException {
        Matcher variable = PASSWORD_VARIABLE.matcher(sql);
        if (!variable.find()) {
            return sql;
        }
        String verifier = PasswordUtil.encodeScramSha256(passwordsByRole.get(variable.group(1)).toCharArray());
        String literal = "'" + connection.unwrap(PGConnection.class).escapeLiteral(verifier) + "'";
        return variable.replaceFirst(Matcher.quoteReplacement(literal));
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setServerNames(new String[]{host});
        server.setPortNumbers(new int[]{port});
        server.setDatabaseName(database);
        server.setUser(superuser);
        server.setPassword(password);
        server.setApplicationName("anamnesis provisioning");
        // Else every start fills the server's log with "already exists". Real errors come back as exceptions.
        server.setOptions("-c log_min_messages=fatal");
        return server.getConnection();
    }

    private record Script(String database, String file) {

        List<String> statements() {
            String withoutComments = String.join("\n", text().lines().filter(line -> !line.startsWith("--")).toList());
            return Stream.of(withoutComments.split(";")).map(String::strip).filter(sql -> !sql.isEmpty()).toList();
        }

        private String text() {
            try (InputStream in = DatabaseProvisioning.class.getResourceAsStream("/db/provision/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("db/provision/" + file + " is missing from the class path");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
