package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.anamnesis.system.Installation;

/** The heap of the installation's JVM, in megabytes, as its metrics tell it. */
final class Heap {

    private static final Pattern VALUE = Pattern.compile("\"value\":([0-9.E]+)");

    private final Installation installation;
    private final URI metric;

    /** Asks at a management port; all apps of the JVM tell the same. */
    Heap(Installation installation, int managementPort) {
        this.installation = installation;
        metric = URI.create(
                "http://127.0.0.1:" + managementPort + "/actuator/metrics/jvm.memory.used?tag=area:heap");
    }

    /** What is in use, garbage included. */
    double used() throws IOException {
        try (InputStream answer = metric.toURL().openStream()) {
            String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            MatchResult value = VALUE.matcher(text).results().findFirst().orElseThrow();
            return Double.parseDouble(value.group(1)) / (1 << 20);
        }
    }

    /** What is in use after a full collection, which it causes from outside. */
    double collected() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        int exit = new ProcessBuilder(jcmd, Long.toString(installation.process().pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectErrorStream(true).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("jcmd ended with " + exit);
        }
        return used();
    }
}
