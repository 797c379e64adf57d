package org.anamnesis.api.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the contract's records take lists: absent is empty, and nobody changes one afterwards. */
public interface Lists {

    /** The list as an unmodifiable copy; an empty one for {@code null}. Null elements stay for validation to name. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
