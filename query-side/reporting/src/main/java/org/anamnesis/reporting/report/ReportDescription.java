package org.anamnesis.reporting.report;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes each report by its own figures and dimensions, so that what is described is what is served. */
@Component
class ReportDescription implements OpenApiCustomizer {

    private static final String TRUE_UP_TO = """


            Every answer says up to which event it is true: `asOf` and `position`, and the headers `Anamnesis-As-Of`, \
            `Anamnesis-Position`, `Anamnesis-Lag-Millis` and `Anamnesis-Incomplete`.""";

    private static final String SMALL = """
            Figures about fewer than five persons are withheld (`suppressed`), with others where a total would tell \
            them.""";

    @Override
    public void customise(OpenAPI api) {
        Stream.of(Report.values()).forEach(report -> api.path("/reports/" + report.path(),
                new PathItem().get(described(report))));
        Stream.of(FactKind.values()).forEach(facts -> api.path("/reports/facts/" + facts.path(),
                new PathItem().get(described(facts))));
    }

    private static Operation described(Report report) {
        Operation operation = new Operation().addTagsItem("Reports").operationId(report.path()).summary(report.title())
                .description(report.description() + "\n\n" + report.measures().stream()
                        .map(measure -> "- `%s`: %s".formatted(measure.name(), measure.meaning()))
                        .collect(Collectors.joining("\n")) + "\n\n" + SMALL.strip() + TRUE_UP_TO)
                .responses(answers(Example.of(report), "The figures."));
        callers(operation);
        operation.addParametersItem(query("groupBy",
                "By what figures are grouped: some of these, separated by commas, or `none`.", report.usual().stream()
                        .map(Dimension::name).collect(Collectors.joining(","))));
        operation.addParametersItem(query("scope", "`tenant`, or `group` for all tenants of the caller's group.",
                "tenant"));
        days(operation);
        if (report == Report.RECEIVABLES) {
            operation.addParametersItem(query("on", "The day from which ages are reckoned; today where absent.",
                    "2026-03-31"));
        }
        report.dimensions().forEach(dimension -> operation.addParametersItem(
                query(dimension.name(), "Filter and group: " + dimension.meaning() + ".", dimension.example())));
        return operation.addParametersItem(query("format", "`json`, `csv` or `ndjson`; else `Accept` tells.", "json"));
    }

    private static Operation described(FactKind facts) {
        Operation operation = new Operation().addTagsItem("Facts").operationId("facts-" + facts.path())
                .summary("All rows of " + facts.view())
                .description(
                        """
                                Streams the rows of the view, of any number, in no order. Each is about one person: \
                                refused unless callers may see persons (`anamnesis.reporting.persons-visible`)."""
                                + TRUE_UP_TO)
                .responses(answers(null, "The rows.").addApiResponse("403",
                        new ApiResponse().description("Callers may not see persons here.")));
        callers(operation);
        days(operation);
        if (facts.byPractitioner()) {
            operation.addParametersItem(query("practitioner", "Only this one's.",
                    Dimension.practitioner().example()));
        }
        return operation.addParametersItem(query("format", "`csv` or `ndjson`; else `Accept` tells.", "csv"));
    }

    private static ApiResponses answers(@Nullable Object example, String meaning) {
        Content content = new Content();
        List.of(AnswerFormat.values()).forEach(format -> content.addMediaType(format.mediaType().toString(),
                new MediaType().example(format == AnswerFormat.JSON ? example : null)));
        return new ApiResponses().addApiResponse("200", new ApiResponse().description(meaning).content(content))
                .addApiResponse("400", new ApiResponse().description("A parameter is wrong; the problem names it."))
                .addApiResponse("503",
                        new ApiResponse().description("A write named in `Anamnesis-Await` is not visible here yet."));
    }

    private static void callers(Operation operation) {
        operation.addParametersItem(header("X-Tenant", "The tenant", "demo-clinic"));
        operation.addParametersItem(header("X-Actor", "Who acts, an id and never a name", "controller-1"));
    }

    private static void days(Operation operation) {
        operation.addParametersItem(query("from", "The first day that counts.", "2026-01-01"));
        operation.addParametersItem(query("to", "The last day that counts.", "2026-03-31"));
    }

    private static Parameter query(String name, String meaning, String example) {
        return new Parameter().in("query").name(name).description(meaning).example(example)
                .schema(new StringSchema());
    }

    private static Parameter header(String name, String meaning, String example) {
        return new Parameter().in("header").name(name).description(meaning).required(true).example(example)
                .schema(new StringSchema());
    }
}
