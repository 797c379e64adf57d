package org.anamnesis.reporting.report;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports over HTTP. {@link ReportDescription} describes each by what it says of itself. */
@RestController
@Tag(name = "Reports", description = "Figures by groups, and the facts they are reckoned from.")
record ReportResource(Reporter reporter, FactStream facts, PersonsVisible personsVisible) {

    private static final Logger LOG = LoggerFactory.getLogger(ReportResource.class);

    @Hidden
    @GetMapping("/reports/{report}")
    void report(Caller caller, @PathVariable String report, @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response) throws IOException {
        Question question = Question.of(Report.of(report).orElseThrow(ReportResource::unknown), caller.tenant(),
                parameters);
        AnswerFormat format = AnswerFormat.of(new Parameters(parameters), accept, List.of(AnswerFormat.values()));
        Answer answer = reporter.answer(question, personsVisible.now());
        begin(response, format, answer.status());
        answer.write(format, response.getOutputStream());
    }

    @Hidden
    @GetMapping("/reports/facts/{facts}")
    void facts(Caller caller, @PathVariable("facts") String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response) {
        FactQuestion question = FactQuestion.of(FactKind.of(kind).orElseThrow(ReportResource::unknown),
                caller.tenant(), parameters);
        AnswerFormat format = AnswerFormat.of(new Parameters(parameters), accept,
                List.of(AnswerFormat.CSV, AnswerFormat.NDJSON));
        if (!personsVisible.now()) {
            throw new PersonsHidden();
        }
        FigureStatus status = reporter.status(List.of(caller.tenant()));
        try {
            facts.write(question, columns -> {
                begin(response, format, status);
                OutputStream out = response.getOutputStream();
                return format == AnswerFormat.CSV ? new CsvRows(out, columns) : new JsonRows(out, columns);
            });
        } catch (UncheckedIOException gone) {
            LOG.debug("Whoever read a stream went away");
        } catch (RuntimeException failed) {
            throw response.isCommitted() ? new StreamBroken(failed) : failed;
        }
    }

    private static void begin(HttpServletResponse response, AnswerFormat format, FigureStatus status) {
        response.setContentType(format.mediaType().toString());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (status.asOf().recordedAt() != null) {
            response.setHeader("Anamnesis-As-Of", status.asOf().recordedAt().toString());
        }
        if (status.position() != null) {
            response.setHeader("Anamnesis-Position", status.position().toString());
        }
        response.setHeader("Anamnesis-Lag-Millis", Long.toString(status.asOf().lagMillis()));
        response.setHeader("Anamnesis-Incomplete", Long.toString(status.incomplete()));
    }

    private static ErrorResponseException unknown() {
        return new ErrorResponseException(HttpStatus.NOT_FOUND);
    }
}
