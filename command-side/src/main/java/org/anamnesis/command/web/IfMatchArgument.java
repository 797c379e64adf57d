package org.anamnesis.command.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands {@link IfMatch} to the resources that ask for it, and describes its headers. */
@Configuration(proxyBeanMethods = false)
class IfMatchArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return IfMatch.of(request.getHeader(HttpHeaders.IF_MATCH), request.getHeader(RequestIds.HEADER));
    }

    @Bean
    GlobalOperationCustomizer ifMatchDescription() {
        return IfMatchArgument::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod handler) {
        if (Stream.of(handler.getMethodParameters()).noneMatch(one -> one.getParameterType() == IfMatch.class)) {
            return operation;
        }
        operation.addParametersItem(new Parameter().in("header").name(HttpHeaders.IF_MATCH).required(true)
                .description("The ETag of the record that the request means").example("\"3\"")
                .schema(new StringSchema().pattern("^\"\\d{1,18}\"$")));
        boolean described = operation.getParameters().stream()
                .anyMatch(one -> RequestIds.HEADER.equals(one.getName()));
        return described
                ? operation
                : operation.addParametersItem(new Parameter().in("header").name(RequestIds.HEADER).required(false)
                        .description("Makes a repeat of this very request safe: it is answered as the first time")
                        .schema(new StringSchema().minLength(1).maxLength(200)));
    }
}
