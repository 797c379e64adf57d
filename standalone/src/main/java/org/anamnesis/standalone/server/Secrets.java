package org.anamnesis.standalone.server;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The server's random passwords and the installation's secret, kept beside its data. They are on the disk before the
 * server hears of them: one that the server knows and the file does not would lock everybody out.
 */
final class Secrets {

    private static final String INSTALLATION = "installation";
    private static final String FILE = "secrets.properties";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String superuserPassword;
    private final String installationSecret;
    private final Map<String, String> passwordsByRole;

    private Secrets(Properties passwords, List<String> roles) {
        superuserPassword = passwords.getProperty(Cluster.SUPERUSER);
        installationSecret = passwords.getProperty(INSTALLATION);
        passwordsByRole = roles.stream().collect(Collectors.toUnmodifiableMap(Function.identity(),
                passwords::getProperty));
    }

    /**
     * Reads the passwords, and makes those still missing. The superuser's cannot be missing once the server has data: a
     * new one would not open it.
     *
     * @param installationSecret the secret of the installation, if somebody chose one; it must be the one kept
     */
    static Secrets keptIn(Path folder, boolean dataExists, List<String> roles,
            @Nullable String installationSecret) throws IOException {
        Path file = folder.resolve(FILE);
        Properties passwords = read(file);
        if (dataExists && passwords.getProperty(Cluster.SUPERUSER) == null) {
            throw new IllegalStateException("There is data in " + folder + " but no superuser password in " + file
                    + ". Restore that file from a backup.");
        }
        String kept = passwords.getProperty(INSTALLATION);
        if (kept != null && installationSecret != null && !kept.equals(installationSecret)) {
            throw new IllegalStateException("The data in " + folder + " was begun with another installation secret: "
                    + "the one in " + file + ". Ids would no longer be what they were.");
        }
        boolean added = passwords.putIfAbsent(Cluster.SUPERUSER, random()) == null;
        added |= passwords.putIfAbsent(INSTALLATION,
                installationSecret == null ? random() : installationSecret) == null;
        for (String role : roles) {
            added |= passwords.putIfAbsent(role, random()) == null;
        }
        if (added) {
            write(file, passwords);
        }
        return new Secrets(passwords, roles);
    }

    private static Properties read(Path file) throws IOException {
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
        return passwords;
    }

    private static void write(Path file, Properties passwords) throws IOException {
        StringWriter text = new StringWriter();
        passwords.store(text,
                "Passwords by database role, and the secret of the installation. Without this file the data beside it cannot be opened.");
        PrivateFiles.write(file, text.toString());
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String superuserPassword() {
        return superuserPassword;
    }

    String installationSecret() {
        return installationSecret;
    }

    Map<String, String> passwordsByRole() {
        return passwordsByRole;
    }
}
