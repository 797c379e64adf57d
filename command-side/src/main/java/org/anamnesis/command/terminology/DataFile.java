package org.anamnesis.command.terminology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads what is data and not code. */
public final class DataFile {

    private DataFile() {}

    /** The lines of a resource that are neither empty nor comments. */
    public static Stream<String> lines(String name) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DataFile.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            return all.stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
