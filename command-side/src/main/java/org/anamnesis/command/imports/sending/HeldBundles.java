package org.anamnesis.command.imports.sending;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.imports.reading.BundleReader;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.id.Ids;
import org.anamnesis.plumbing.serialization.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was told of somebody who may not be the patient on record, as it came, until a person says who it is. */
@Component
public record HeldBundles(JdbcClient jdbc, DerivedIds ids) {

    /** The id under which what one source tells of one description is held. */
    HeldFactsId id(String tenant, @Nullable String source, PatientId patient, Demographics told) {
        return new HeldFactsId(ids.of("held-facts", tenant, Objects.requireNonNullElse(source, ""),
                patient.toString(), EventJson.write(told)));
    }

    /** Keeps entries of a bundle; the same ones once. */
    void keep(String tenant, @Nullable String source, HeldFactsId id, List<Entry> entries) {
        ObjectNode bundle = BundleReader.JSON.createObjectNode().put("resourceType", "Bundle").put("type",
                "collection");
        ArrayNode all = bundle.putArray("entry");
        entries.forEach(entry -> all.add(entry.json()));
        String content = bundle.toString();
        jdbc.sql("""
                insert into held_bundle (tenant, held_facts_id, digest, source, content) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(tenant, id.value(), Ids.sha256().digest(content.getBytes(StandardCharsets.UTF_8)))
                .param(source).param(content).update();
    }

    /** Drops what is held. */
    public void drop(String tenant, HeldFactsId id) {
        jdbc.sql("delete from held_bundle where tenant = ? and held_facts_id = ?").params(tenant, id.value()).update();
    }

    /**
     * What is held, to be imported.
     *
     * @param source  where it says that its resources come from, if it does
     * @param bundles a bundle on each line
     */
    public record Held(@Nullable String source, String bundles) {}

    /** What is held; empty if nothing is, or no longer. */
    public Optional<Held> find(String tenant, HeldFactsId id) {
        List<Held> lines = jdbc
                .sql("select source, content from held_bundle where tenant = ? and held_facts_id = ? order by digest")
                .params(tenant, id.value()).query((row, number) -> new Held(row.getString(1), row.getString(2))).list();
        return lines.stream().reduce((one, next) -> new Held(one.source(), one.bundles() + "\n" + next.bundles()));
    }
}
