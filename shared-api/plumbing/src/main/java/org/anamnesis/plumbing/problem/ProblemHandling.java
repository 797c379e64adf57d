package org.anamnesis.plumbing.problem;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
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
import org.springframework.context.MessageSourceResolvable;
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
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

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
        return Problems.of(HttpStatus.BAD_REQUEST, INVALID, INVALID_TITLE,
                List.of(new FieldError(bad.field(), bad.problem())));
    }

    @ExceptionHandler
    ProblemDetail handle(InvalidParameterException malformed) {
        return Problems.of(HttpStatus.BAD_REQUEST, INVALID, INVALID_TITLE,
                List.of(new FieldError("", "the query is not well-formed")));
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
        return Problems.of(HttpStatus.BAD_REQUEST, INVALID, INVALID_TITLE,
                violated.getConstraintViolations().stream().map(ProblemHandling::fieldError).toList());
    }

    @ExceptionHandler
    ProblemDetail handle(MethodArgumentTypeMismatchException mismatch) {
        return Problems.of(HttpStatus.BAD_REQUEST, INVALID, INVALID_TITLE,
                List.of(new FieldError(mismatch.getName(), "has the wrong form")));
    }

    @ExceptionHandler
    ProblemDetail handle(HandlerExecutionException remote) {
        LOG.error("A handler failed: {}", remote.getClass().getName());
        return internal();
    }

    @ExceptionHandler
    ProblemDetail handle(Exception unforeseen, HttpServletResponse response) throws Exception {
        // The message may hold what a person sent; the stack says where to look.
        LOG.error("A request failed", new Anonymous(unforeseen));
        if (response.isCommitted()) {
            // Half an answer is out. Left to the container, the connection ends before the answer does, and who reads can tell.
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
                    Problems.of(status, INVALID, INVALID_TITLE, List.of(fieldError(json))));
            case null, default -> answer(
                    Problems.of(status, INVALID, INVALID_TITLE, List.of(new FieldError("", "the body is missing"))));
        };
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException invalid,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldError(error instanceof org.springframework.validation.FieldError field
                        ? field.getField()
                        : "", String.valueOf(error.getDefaultMessage())))
                .toList();
        return answer(Problems.of(status, INVALID, INVALID_TITLE, errors));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> fieldError(result.getMethodParameter()
                                .getParameterName(), error)))
                .toList();
        return answer(Problems.of(status, INVALID, INVALID_TITLE, errors));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingPathVariable(MissingPathVariableException missing,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // A blank part of the path; that a handler asks for a part its path has not got, tests would show.
        return answer(Problems.of(HttpStatus.BAD_REQUEST, INVALID, INVALID_TITLE,
                List.of(new FieldError(missing.getVariableName(), "is blank"))));
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

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        return new FieldError(violation.getPropertyPath().toString(), violation.getMessage());
    }

    private static FieldError fieldError(@Nullable String parameter, MessageSourceResolvable error) {
        String field = error instanceof org.springframework.validation.FieldError fieldError
                ? fieldError.getField()
                : String.valueOf(parameter);
        return new FieldError(field, String.valueOf(error.getDefaultMessage()));
    }

    /** Says where and what is wrong, without the value: Jackson's own message would repeat it. */
    private static FieldError fieldError(JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown -> new FieldError(path(unknown), "is not known here");
            case StreamConstraintsException tooMuch -> new FieldError(path(tooMuch), "is too long or too deep");
            case StreamReadException malformed -> new FieldError(path(malformed), "is not well-formed JSON");
            case DatabindException bad when bad.getCause() instanceof BadField field -> new FieldError(path(bad),
                    field.problem());
            case DatabindException bad when bad.getCause() instanceof IllegalArgumentException why -> new FieldError(
                    path(bad), String.valueOf(why.getMessage()));
            case JacksonException other -> new FieldError(path(other), "has the wrong type or form");
        };
    }

    private static String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
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

    /** A failure with its types and stack but without messages. */
    private static final class Anonymous extends RuntimeException {

        private Anonymous(Throwable origin) {
            super(name(origin), origin.getCause() == null ? null : new Anonymous(origin.getCause()));
            setStackTrace(origin.getStackTrace());
        }

        private static String name(Throwable origin) {
            String type = origin.getClass().getName();
            return origin instanceof SQLException database ? type + " " + database.getSQLState() : type;
        }
    }
}
