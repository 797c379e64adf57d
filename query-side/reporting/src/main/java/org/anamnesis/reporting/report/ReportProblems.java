package org.anamnesis.reporting.report;

import org.anamnesis.plumbing.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The problems that only reports have. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReportProblems {

    @ExceptionHandler
    ProblemDetail handle(PersonsHidden hidden) {
        return Problems.of(HttpStatus.FORBIDDEN, "persons-not-visible", "Rows about single persons are not shown here",
                "Ask a report instead; its figures are about several persons.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(FactStream.Busy busy) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5")
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many streams run", (String) null));
    }
}
