package org.anamnesis.plumbing.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.anamnesis.plumbing.web.RequestArgument;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Demands a caller of every request but those for the API's own description, and hands it to resources. */
@AutoConfiguration
public class CallerConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CallerFromHeaders())
                .excludePathPatterns("/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html",
                        "/error");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(Caller.class, CallerConfiguration::callerOf));
    }

    /** Who sent the request. */
    public static Caller callerOf(NativeWebRequest request) {
        return Objects.requireNonNull(CallerFromHeaders.of(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))));
    }

    @Bean
    CallerDescription callerDescription() {
        return new CallerDescription();
    }

    @Bean
    LoopbackOnly loopbackOnly(Environment environment) {
        return new LoopbackOnly(environment);
    }
}
