package org.anamnesis.plumbing.web;

import org.anamnesis.api.value.Identifier;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.util.StdConverter;

/** A number as a client says it loses what nobody sees in it, before anything is asked of it. */
@JsonDeserialize(converter = TidyIdentifier.Tidying.class)
interface TidyIdentifier {

    /** Makes it tidy. */
    final class Tidying extends StdConverter<Identifier, Identifier> {

        @Override
        public Identifier convert(Identifier said) {
            return said.tidied();
        }
    }
}
