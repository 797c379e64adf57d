package org.anamnesis.plumbing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters and media types that would only break in some later room. */
final class WellFormed implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        request.getParameterMap().forEach(WellFormed::refuseControlCharacters);
        refuseUnlessOneType(request.getContentType());
        return true;
    }

    private static void refuseControlCharacters(String parameter, String[] values) {
        if (parameter.chars().anyMatch(Character::isISOControl)) {
            throw new BadField("", "the query holds a character that cannot be kept");
        }
        if (Stream.of(values).flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
            throw new BadField(parameter, "holds a character that cannot be kept");
        }
    }

    private static void refuseUnlessOneType(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        if (contentType == null) {
            return;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            if (!type.isConcrete()) {
                throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
            }
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotSupportedException(malformed.getMessage());
        }
    }
}
