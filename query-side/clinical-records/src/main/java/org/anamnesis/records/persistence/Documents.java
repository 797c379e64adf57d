package org.anamnesis.records.persistence;

import java.util.Optional;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Documents of one kind, read by their key. */
@NoRepositoryBean
public interface Documents<R extends Document<?>> extends Repository<R, TenantKey> {

    /** The one of that key. */
    Optional<R> findById(TenantKey key);

    /** Whether there is one of that key. */
    boolean existsById(TenantKey key);
}
