package org.anamnesis.command.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.web.RequestArgument;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands {@link IfMatch} and {@link RequestIds} to the resources that ask for them, and describes their headers. */
@Configuration(proxyBeanMethods = false)
record RequestArguments(DerivedIds ids) implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class, RequestIds.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(IfMatch.class, IfMatch::of));
        resolvers.add(new RequestArgument<>(RequestIds.class, request -> RequestIds.of(request, ids)));
    }

    @Bean
    GlobalOperationCustomizer requestArgumentDescription() {
        return RequestArguments::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod handler) {
        Set<Class<?>> asked = Stream.of(handler.getMethodParameters()).map(MethodParameter::getParameterType)
                .collect(Collectors.toSet());
        if (asked.contains(IfMatch.class)) {
            operation.addParametersItem(header(HttpHeaders.IF_MATCH, "The ETag of the record that the request means")
                    .required(true).example("\"3\"").schema(new StringSchema().pattern("^\"\\d{1,18}\"$")));
        }
        if (asked.contains(IfMatch.class) || asked.contains(RequestIds.class)) {
            operation.addParametersItem(header(RequestIds.HEADER,
                    "Makes a repeat of this very request safe: it is answered as the first time")
                    .required(false).schema(new StringSchema().minLength(1).maxLength(200)));
        }
        return operation;
    }

    private static Parameter header(String name, String meaning) {
        return new Parameter().in("header").name(name).description(meaning);
    }
}
