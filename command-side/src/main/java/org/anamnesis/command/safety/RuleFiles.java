package org.anamnesis.command.safety;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.anamnesis.plumbing.problem.Problems.FieldError;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of medications or rules as strictly as a request: what is unknown, absent or malformed stops the start.
 */
final class RuleFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS).build();

    private RuleFiles() {}

    static <F, T> T read(Resource from, Class<F> form, Function<F, T> resolve) {
        try (InputStream content = from.getInputStream()) {
            F file = JSON.readValue(content, form);
            mustBeValid(file);
            return resolve.apply(file);
        } catch (IOException missing) {
            throw new IllegalStateException(from.getDescription() + " cannot be read", missing);
        } catch (JacksonException malformed) {
            throw new IllegalStateException(from.getDescription() + ": " + malformed.getPathReference() + " "
                    + malformed.getOriginalMessage(), malformed);
        } catch (RulesInvalid invalid) {
            throw new IllegalStateException(from.getDescription() + ": " + invalid.getMessage(), invalid);
        }
    }

    private static <F> void mustBeValid(F file) {
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            Set<ConstraintViolation<F>> violations = validation.getValidator().validate(file);
            List<FieldError> errors = violations.stream()
                    .map(wrong -> new FieldError(wrong.getPropertyPath().toString(), wrong.getMessage())).toList();
            if (!errors.isEmpty()) {
                throw new RulesInvalid(errors);
            }
        }
    }
}
