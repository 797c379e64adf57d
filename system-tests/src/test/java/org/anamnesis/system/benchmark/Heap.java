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
    private final String metrics;

    /** Asks at a management port; all apps of the JVM tell the same. */
    Heap(Installation installation, int managementPort) {
        this.installation = installation;
        metrics = "http://127.0.0.1:" + managementPort + "/actuator/metrics/";
    }

    /** What is in use, garbage included. */
    double used() throws IOException {
        return megabytes("jvm.memory.used?tag=area:heap");
    }

    /**
     * What a full collection left, which it causes from outside. By the time a request could ask what is in use, there
     * would be garbage again; the JVM tells what was left, and tells it a moment later: hence the second collection.
     */
    double live() throws IOException, InterruptedException {
        collect();
        collect();
        return megabytes("jvm.gc.live.data.size");
    }

    private void collect() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        int exit = new ProcessBuilder(jcmd, Long.toString(installation.process().pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectErrorStream(true).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("jcmd ended with " + exit);
        }
    }

    private double megabytes(String metric) throws IOException {
        try (InputStream answer = URI.create(metrics + metric).toURL().openStream()) {
            String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            MatchResult value = VALUE.matcher(text).results().findFirst().orElseThrow();
            return Double.parseDouble(value.group(1)) / (1 << 20);
        }
    }
}
