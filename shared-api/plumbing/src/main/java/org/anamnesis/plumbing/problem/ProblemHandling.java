package org.anamnesis.plumbing.problem;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.plumbing.caller.CallerUnknown;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.command.VersionMismatch;
import org.anamnesis.plumbing.problem.Problems.FieldError;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.plumbing.web.BodyTooLarge;
import org.anamnesis.plumbing.web.NotYetVisible;
import org.anamnesis.plumbing.web.PreconditionMissing;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns whatever went wrong into a problem that helps the caller and tells nothing about a person. */
@RestControllerAdvice
class ProblemHandling extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandling.class);
    private static final String INVALID = "invalid-request";
    private static final String INVALID_TITLE = "The request is not valid";

    @ExceptionHandler
    ProblemDetail handle(CommandRefused refused) {
        RefusalCode refusal = refused.refusal();
        HttpStatus status = switch (refusal.kind()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.BAD_REQUEST;
        };
        ProblemDetail problem = refused.field() == null
                ? Problems.of(status, refusal.code(), refusal.sentence(), (String) null)
                : Problems.of(status, refusal.code(), refusal.sentence(),
                        List.of(new FieldError(refused.field(), refusal.sentence())));
        refused.members().forEach(problem::setProperty);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail handle(AggregateNotFoundException unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown", "No such record is known here", (String) null);
    }

    @ExceptionHandler
    ProblemDetail handle(VersionMismatch mismatch) {
        return Problems.of(HttpStatus.PRECONDITION_FAILED, "version-mismatch", "The record moved on",
                "Read it again and repeat the request with the new ETag.");
    }

    @ExceptionHandler
    ProblemDetail handle(PreconditionMissing missing) {
        return Problems.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-required", "If-Match is required",
                List.of(new FieldError(HttpHeaders.IF_MATCH, "must be the ETag of the record you mean to change")));
    }

    @ExceptionHandler
    ProblemDetail handle(CallerUnknown unknown) {
        return Problems.of(HttpStatus.UNAUTHORIZED, "caller-unknown", "The request does not say who calls",
                List.of(new FieldError(unknown.header(), "is absent or malformed")));
    }

    @ExceptionHandler
    ProblemDetail handle(BadField bad) {
        return invalid(bad.field(), bad.problem());
    }

    @ExceptionHandler
    ProblemDetail handle(InvalidParameterException malformed) {
        return invalid("", "the query is not well-formed");
    }

    @ExceptionHandler
    ProblemDetail handle(BodyTooLarge tooLarge) {
        return tooLarge();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(NotYetVisible notYet) {
        return retryLater("not-yet-visible", "What you wrote is not visible here yet");
    }

    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class,
            TransientDataAccessException.class,
            org.springframework.transaction.CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> handleBusy(Exception busy) {
        LOG.warn("A request could not be served for now: {}", busy.getClass().getSimpleName());
        return retryLater("busy", "The record is busy; nothing was stored");
    }

    @ExceptionHandler
    ProblemDetail handle(ConstraintViolationException violated) {
        return Problems.of(HttpStatus.BAD_REQUEST, INVALID, INVALID_TITLE, ValidationProblems.fieldErrors(violated));
    }

    @ExceptionHandler
    ProblemDetail handle(MethodArgumentTypeMismatchException mismatch) {
        return invalid(mismatch.getName(), "has the wrong form");
    }

    @ExceptionHandler
    ProblemDetail handle(HandlerExecutionException remote) {
        LOG.error("A handler failed: {}", remote.getClass().getName());
        return internal();
    }

    @ExceptionHandler
    ProblemDetail handle(Exception unforeseen, HttpServletResponse response) throws Exception {
        LOG.error("A request failed", new AnonymousFailure(unforeseen));
        if (response.isCommitted()) {
            // Half an answer is out. Left to the container, the connection ends before the answer does, and a reader
            // can tell.
            throw unforeseen;
        }
        return internal();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return switch (unreadable.getCause()) {
            case BodyTooLarge tooLarge -> answer(tooLarge());
            case JacksonException json when json.getCause() instanceof BodyTooLarge -> answer(tooLarge());
            case JacksonException json -> answer(
                    Problems.of(status, INVALID, INVALID_TITLE, List.of(JsonProblems.fieldError(json))));
            case null, default -> answer(
                    Problems.of(status, INVALID, INVALID_TITLE, List.of(new FieldError("", "the body is missing"))));
        };
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException invalid,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problems.of(status, INVALID, INVALID_TITLE, ValidationProblems.fieldErrors(invalid)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problems.of(status, INVALID, INVALID_TITLE, ValidationProblems.fieldErrors(invalid)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingPathVariable(MissingPathVariableException missing,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // A blank part of the path; that a handler asks for a part its path has not got, tests would show.
        return answer(invalid(missing.getVariableName(), "is blank"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problems.of(status, INVALID, INVALID_TITLE, missing.getBody().getDetail()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception exception, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        ProblemDetail problem = Problems.of(status, known.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                known.getReasonPhrase(), (String) null);
        return new ResponseEntity<>(problem, headers, status);
    }

    private static ProblemDetail invalid(String field, String problem) {
        return Problems.of(HttpStatus.BAD_REQUEST, INVALID, INVALID_TITLE, List.of(new FieldError(field, problem)));
    }

    private static ProblemDetail tooLarge() {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "The body is too large", (String) null);
    }

    private static ProblemDetail internal() {
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side",
                "Nothing was stored unless a later read shows it. The log says more.");
    }

    private static ResponseEntity<ProblemDetail> retryLater(String code, String title) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, code, title, (String) null));
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
