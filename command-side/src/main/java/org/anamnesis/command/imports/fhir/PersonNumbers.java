package org.anamnesis.command.imports.fhir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers name one person, whoever sends them. That of a policy, an account or an order does not, though it may
 * stand first. Which they are is data: {@code imports/person-numbers.csv}.
 */
final class PersonNumbers {

    private static final Set<String> SYSTEMS = read();

    private PersonNumbers() {}

    /** The first that names a practitioner; null if none does. */
    static @Nullable NumberOf naming(List<NumberOf> numbers) {
        return numbers.stream().filter(number -> SYSTEMS.contains(number.system())).findFirst().orElse(null);
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PersonNumbers.class.getResourceAsStream("/imports/person-numbers.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .filter(line -> line.startsWith("practitioner,")).map(line -> line.split(",")[1])
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
