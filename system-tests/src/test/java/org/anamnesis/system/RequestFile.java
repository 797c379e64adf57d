package org.anamnesis.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of requests, as far as the documentation's files use the format: {@code ###} begins a request, {@code @x = y}
 * defines a variable, {@code # @name} names a request, and {@code # expect} says what it is answered if not 2xx.
 */
record RequestFile(Path path, Map<String, String> variables, List<Step> steps) {

    private static final Pattern VARIABLE = Pattern.compile("@(\\w+) = (.*)");
    private static final Pattern NAME = Pattern.compile("# @name (\\w+)");
    private static final Pattern EXPECT = Pattern.compile("# expect (\\d{3})");
    private static final String BEGIN = "### ";

    /**
     * A request as it is written, its variables not filled in.
     *
     * @param name   by which later requests refer to the answer
     * @param expect the status, where it is not to succeed
     */
    record Step(String title, @Nullable String name, @Nullable Integer expect, String method, String url,
            Map<String, String> headers, String body) {

        boolean isAnswered(int status) {
            return expect == null ? status / 100 == 2 : status == expect;
        }
    }

    static RequestFile read(Path path) {
        try {
            String[] parts = Files.readString(path).split("(?m)^(?=" + BEGIN + ")");
            Map<String, String> variables = new LinkedHashMap<>();
            parts[0].lines().map(VARIABLE::matcher).filter(Matcher::matches)
                    .forEach(variable -> variables.put(variable.group(1), variable.group(2)));
            return new RequestFile(path, variables, Arrays.stream(parts).skip(1).map(RequestFile::step).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Title, comments, the request line and headers; after an empty line the body. */
    private static Step step(String text) {
        String[] headAndBody = text.split("\n\n", 2);
        List<String> comments = new ArrayList<>();
        List<String> head = new ArrayList<>();
        headAndBody[0].lines().skip(1).forEach(line -> (line.startsWith("#") ? comments : head).add(line));
        String[] request = head.removeFirst().split(" ", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        head.stream().map(line -> line.split(": ", 2)).forEach(header -> headers.put(header[0], header[1]));
        String expect = first(EXPECT, comments);
        return new Step(text.lines().findFirst().orElseThrow().substring(BEGIN.length()), first(NAME, comments),
                expect == null ? null : Integer.valueOf(expect), request[0], request[1], headers,
                headAndBody.length == 1 ? "" : headAndBody[1].strip());
    }

    private static @Nullable String first(Pattern pattern, List<String> comments) {
        return comments.stream().map(pattern::matcher).filter(Matcher::matches).map(found -> found.group(1)).findFirst()
                .orElse(null);
    }
}
