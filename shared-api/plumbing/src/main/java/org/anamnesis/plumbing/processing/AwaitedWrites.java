package org.anamnesis.plumbing.processing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.plumbing.web.NotYetVisible;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a reader see its own writes: a read with {@code Anamnesis-Await: <aggregate id>@<version>} waits until that
 * version is applied here. One that is not in time is answered 503 with {@code Retry-After}, never with older rows.
 */
record AwaitedWrites(AppliedVersions ledger) implements HandlerInterceptor {

    static final String HEADER = "Anamnesis-Await";

    private static final Pattern WRITTEN = Pattern
            .compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@([0-9]{1,18})");
    private static final int MOST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(4);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (reads(request) && request.getAttribute(Caller.class.getName()) instanceof Caller caller) {
            Map<UUID, Long> awaited = awaited(request);
            if (!awaited.isEmpty()) {
                await(caller.tenant(), awaited);
            }
        }
        return true;
    }

    private static boolean reads(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> true;
            case "POST" -> request.getRequestURI().endsWith("/search");
            default -> false;
        };
    }

    private static Map<UUID, Long> awaited(HttpServletRequest request) {
        Map<UUID, Long> awaited = new HashMap<>();
        for (String header : Collections.list(request.getHeaders(HEADER))) {
            for (String part : header.split(",", MOST + 2)) {
                Matcher written = WRITTEN.matcher(part.strip());
                if (!written.matches()) {
                    throw new BadField(HEADER, "must be <aggregate id>@<version>, as Anamnesis-Written said it");
                }
                awaited.merge(UUID.fromString(written.group(1)), Long.valueOf(written.group(2)), Math::max);
                if (awaited.size() > MOST) {
                    throw new BadField(HEADER, "names more than " + MOST + " writes");
                }
            }
        }
        return awaited;
    }

    private void await(String tenant, Map<UUID, Long> awaited) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ledger.applied(tenant, awaited) < awaited.size()) {
            if (System.nanoTime() > deadline) {
                throw new NotYetVisible();
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
