package org.anamnesis.command.imports.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.anamnesis.command.imports.reading.BundleReader;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step;
import org.anamnesis.plumbing.testing.TestIds;

/** Made-up bundles: people, an animal, and most of what can be odd about history. */
public final class Clinic {

    private static final String TEXT = read("/fhir/clinic.json");
    private static final String TREATMENT = read("/fhir/treatment.json");
    private static final String CLAIMS = read("/fhir/claims.json");
    private static final int FIRST_OF_TREATMENT = 200;
    private static final int FIRST_OF_CLAIMS = 300;

    private Clinic() {}

    public static String text() {
        return TEXT;
    }

    /** What was done to one patient: prescriptions, procedures, immunizations and reports. */
    public static String treatment() {
        return TREATMENT;
    }

    /** What one patient was charged, and what was paid of it. */
    public static String claims() {
        return CLAIMS;
    }

    /** What a resource of the bundle is called there. */
    public static String fullUrl(int number) {
        return "urn:uuid:00000000-0000-4000-8000-%012d".formatted(number);
    }

    /** A bundle of one resource. */
    public static String bundle(String... entries) {
        return """
                {"resourceType": "Bundle", "type": "collection", "entry": [%s]}
                """.formatted(String.join(", ", entries)).strip();
    }

    /** An entry with a patient of a medical record number. */
    public static String patient(String number, String family) {
        return """
                {"fullUrl": "urn:uuid:%s", "resource": {"resourceType": "Patient", "name": [{"family": "%s"}],
                 "identifier": [{"type": {"coding": [{"code": "MR"}]}, "system": "urn:example:mrn", "value": "%s"}]}}"""
                .formatted(UUID.randomUUID(), family, number).replace("\n", "");
    }

    /** What a resource of the bundle becomes. */
    static ImportSteps steps(int number) {
        return steps(bundleOf(number), number);
    }

    /** What a resource of some bundle becomes. */
    static ImportSteps steps(String bundle, int number) {
        ResourceIds ids = new ResourceIds(TestIds.IDS, "t1", null);
        List<Entry> entries = new BundleReader(new StringReader(bundle)).next();
        Entry entry = entries.stream().filter(it -> fullUrl(number).equals(it.fullUrl())).findFirst().orElseThrow();
        return Translation.steps(entry, new References(ids, new NamedEntries(ids, entries), entry), ids);
    }

    private static String bundleOf(int number) {
        if (number >= FIRST_OF_CLAIMS) {
            return CLAIMS;
        }
        return number < FIRST_OF_TREATMENT ? TEXT : TREATMENT;
    }

    /** The only command that a resource of the bundle becomes. */
    static <C> C command(int number, Class<C> type) {
        return commands(number).stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    static List<Object> commands(int number) {
        return steps(number).steps().stream().map(Step::command).toList();
    }

    private static String read(String file) {
        try (InputStream text = Clinic.class.getResourceAsStream(file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
