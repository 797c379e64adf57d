package org.anamnesis.plumbing.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers what the servlet container refuses by itself, such as a malformed path, with a problem and not with HTML. */
public final class ContainerProblems extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            response.getReporter().write(json(status));
            response.finishResponse();
        } catch (IOException goneAway) {
            // Nobody is there to be answered.
            response.setSuspended(true);
        }
    }

    private static String json(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Refused" : known.getReasonPhrase();
        String code = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return """
                {"type":"%s%s","title":"%s","status":%d,"code":"%s",\
                "detail":"The request line or a header is malformed"}"""
                .formatted(Problems.TYPE, code, title, status, code);
    }
}
