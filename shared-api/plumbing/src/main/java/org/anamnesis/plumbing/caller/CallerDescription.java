package org.anamnesis.plumbing.caller;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers that every request says its caller with, instead of a parameter nobody could send. */
final class CallerDescription implements GlobalOperationCustomizer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        return operation
                .addParametersItem(header("X-Tenant", "The tenant", Caller.TENANT.pattern(), "demo-clinic"))
                .addParametersItem(header("X-Actor", "Who acts, an id and never a name", Caller.ACTOR.pattern(),
                        "dr-lind"));
    }

    private static Parameter header(String name, String meaning, String pattern, String example) {
        return new Parameter().in("header").name(name).description(meaning).required(true).example(example)
                .schema(new StringSchema().pattern("^" + pattern + "$"));
    }
}
