package org.anamnesis.command.imports.fhir;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.anamnesis.command.imports.reading.BundleReader;
import org.anamnesis.command.imports.report.ImportCounts;
import org.anamnesis.command.imports.report.ImportReport.Counts;
import org.anamnesis.command.imports.steps.Step;
import org.anamnesis.command.imports.steps.TranslatedResource;
import org.anamnesis.plumbing.testing.TestIds;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a bundle as a whole.
 *
 * @param resources those of which something is to be recorded
 * @param counts    what became of the others
 */
record Translated(List<TranslatedResource> resources, Counts counts) {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    /** Translates a bundle of these entries. */
    static Translated of(@Nullable String source, String... entries) {
        ImportCounts counts = new ImportCounts();
        var resources = new Translation(TestIds.IDS, "t1", source, VALIDATOR, counts)
                .of(new BundleReader(new StringReader(Clinic.bundle(entries))).next()).resources();
        return new Translated(resources, counts.counts());
    }

    /** An entry, in JSON with single quotes. */
    static String entry(String fullUrl, String resource) {
        return "{\"fullUrl\": \"" + fullUrl + "\", \"resource\": " + resource.replace('\'', '"') + "}";
    }

    /** The commands of a kind, in the order of the bundle. */
    <C> List<C> commands(Class<C> type) {
        return resources.stream().flatMap(resource -> resource.steps().steps().stream()).map(Step::command)
                .filter(type::isInstance).map(type::cast).toList();
    }

    /** The reasons for which resources were refused. */
    List<String> refusals() {
        return counts.refused().first().stream()
                .flatMap(refused -> Stream.of(refused.resourceType() + " " + refused.code()
                        + (refused.field() == null ? "" : " " + refused.field())))
                .toList();
    }
}
