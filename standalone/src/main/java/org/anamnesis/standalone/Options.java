package org.anamnesis.standalone;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * What was asked for on the command line.
 *
 * @param data         the folder that holds everything: databases, passwords, imports
 * @param postgresPort where PostgreSQL listens; 0 for any free port
 * @param demo         whether to load the demonstration clinics
 * @param installationSecret the secret of the installation; absent for a random one that is kept with the data
 * @param properties   everything else: properties for all apps, or, led by an app's name, for that one
 */
record Options(Path data, int postgresPort, boolean demo, @Nullable String installationSecret,
        Map<String, String> properties) {

    private static final String DATA = "data";
    private static final String POSTGRES_PORT = "postgres-port";
    private static final String DEMO = "demo";
    private static final String INSTALLATION_SECRET = "anamnesis.installation-secret";

    /**
     * Reads the command line; the environment's {@code ANAMNESIS_DATA} names the folder where that does not.
     *
     * @throws IllegalArgumentException if it cannot be understood, with a message for whoever typed it
     */
    static Options of(String[] arguments, Map<String, String> environment) {
        SimpleCommandLinePropertySource line = new SimpleCommandLinePropertySource(arguments);
        if (!Stream.of(arguments).allMatch(argument -> argument.startsWith("--"))) {
            throw new IllegalArgumentException("Options begin with --. " + usage());
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (String name : line.getPropertyNames()) {
            properties.put(name, Objects.requireNonNullElse(line.getProperty(name), ""));
        }
        String data = properties.remove(DATA);
        String port = properties.remove(POSTGRES_PORT);
        String demo = properties.remove(DEMO);
        String secret = properties.remove(INSTALLATION_SECRET);
        properties.keySet().forEach(Options::refuseUnlessProperty);
        return new Options(folder(data, environment), port(port), demo != null && !demo.equals("false"),
                secret == null ? environment.get("INSTALLATION_SECRET") : secret, Map.copyOf(properties));
    }

    /** The properties of one app: those for all, and over them those that carry its name. */
    Map<String, Object> propertiesOf(String app) {
        String prefix = app + ".";
        Map<String, Object> own = new LinkedHashMap<>(properties);
        properties.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), value);
            }
        });
        return own;
    }

    private static Path folder(@Nullable String data, Map<String, String> environment) {
        return Path.of(data == null ? environment.getOrDefault("ANAMNESIS_DATA", "data") : data).toAbsolutePath()
                .normalize();
    }

    private static int port(@Nullable String port) {
        if (port == null) {
            return 0;
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("--" + POSTGRES_PORT + " is a number up to 65535");
        }
        return Integer.parseInt(port);
    }

    private static void refuseUnlessProperty(String name) {
        if (!name.contains(".")) {
            throw new IllegalArgumentException("--" + name + " is not known. " + usage());
        }
    }

    private static String usage() {
        return """
                Known are --demo, --data=<folder>, --postgres-port=<number> and any property of the apps, \
                such as --axon.axonserver.enabled=true for all or --command-side.server.port=8090 for one.""";
    }
}
