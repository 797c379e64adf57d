package org.anamnesis.command.imports.sending;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.command.imports.reading.BundleReader;
import org.anamnesis.command.imports.reading.Entry;
import org.anamnesis.plumbing.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was told of somebody who may not be the patient on record, as it came, until a person says who it is. */
@Component
public record HeldBundles(JdbcClient jdbc) {

    /**
     * A bundle that is held.
     *
     * @param source where it says that its resources come from, if it does
     */
    public record Held(@Nullable String source, String bundle) {}

    /**
     * Keeps entries of a bundle; the same ones once.
     *
     * @return the digest of what was not kept before; null where it was
     */
    byte @Nullable [] keep(String tenant, @Nullable String source, HeldFactsId id, List<Entry> entries) {
        ObjectNode bundle = BundleReader.JSON.createObjectNode().put("resourceType", "Bundle").put("type",
                "collection");
        ArrayNode all = bundle.putArray("entry");
        entries.forEach(entry -> all.add(entry.json()));
        String content = bundle.toString();
        byte[] digest = Ids.sha256().digest(content.getBytes(StandardCharsets.UTF_8));
        int added = jdbc.sql("""
                insert into held_bundle (tenant, held_facts_id, digest, source, content) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(tenant, id.value(), digest).param(source).param(content).update();
        return added == 0 ? null : digest;
    }

    /** Drops one bundle. */
    void drop(String tenant, HeldFactsId id, byte[] digest) {
        jdbc.sql("delete from held_bundle where tenant = ? and held_facts_id = ? and digest = ?")
                .params(tenant, id.value(), digest).update();
    }

    /** Drops all that is held together. */
    public void drop(String tenant, HeldFactsId id) {
        jdbc.sql("delete from held_bundle where tenant = ? and held_facts_id = ?").params(tenant, id.value()).update();
    }

    /** What is held together, for an import to bring in; it stays until that is completed. */
    public List<Held> give(String tenant, HeldFactsId id, UUID importId) {
        return jdbc.sql("""
                update held_bundle set import_id = ? where tenant = ? and held_facts_id = ?
                returning source, content""")
                .params(importId, tenant, id.value())
                .query((row, number) -> new Held(row.getString(1), row.getString(2))).list();
    }

    /** Drops what an import has brought in. */
    public void drop(String tenant, UUID importId) {
        jdbc.sql("delete from held_bundle where tenant = ? and import_id = ?").params(tenant, importId).update();
    }
}
