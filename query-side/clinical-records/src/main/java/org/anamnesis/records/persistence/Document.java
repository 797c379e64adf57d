package org.anamnesis.records.persistence;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A row that is one document, kept as JSON and answered as it is: one value more needs no column. What is searched or
 * joined has a column beside it, which {@link #index} fills or the database generates.
 *
 * @param <D> the document: a record, whose components may be absent but for those of its first event
 */
@MappedSuperclass
public abstract class Document<D> {

    @EmbeddedId
    private TenantKey key;
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;
    private Instant recordedAt;
    private String recordedBy;
    private int revision;

    /** For JPA only, which sets every field at once. */
    protected Document() {}

    /** The document as it was recorded first; the row that is made of it fills its own columns. */
    protected Document(EventContext context, UUID id, D first) {
        this.key = TenantKey.of(context, id);
        this.content = EventJson.write(first);
        this.recordedAt = context.at();
        this.recordedBy = context.actor();
    }

    /** What the document is read as. */
    protected abstract Class<D> type();

    /** Fills the columns beside the document. */
    protected void index(D now) {}

    /** The document as it is now. */
    public D content() {
        return EventJson.read(content, type());
    }

    /** Changes the document. */
    public void change(UnaryOperator<D> change) {
        D now = change.apply(content());
        content = EventJson.write(now);
        revision++;
        index(now);
    }

    /** The whole document was stated anew, by somebody else at another time. */
    protected void restate(EventContext context, D stated) {
        change(before -> stated);
        recordedAt = context.at();
        recordedBy = context.actor();
    }

    /** The id. */
    public UUID id() {
        return key.id();
    }

    /** When it was recorded, or stated anew. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Who recorded it, an id. */
    public String recordedBy() {
        return recordedBy;
    }
}
