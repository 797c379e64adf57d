package org.anamnesis.plumbing.web;

import java.time.LocalTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalTimeDeserializer;

/** Hours may be said to end at 24:00, which is how people write the midnight at which a day ends. */
interface ClosingTime {

    /** Until when, as {@link org.anamnesis.api.scheduling.OpeningTime} has it. */
    @JsonDeserialize(using = EndOfDay.class)
    LocalTime until();

    /** Reads 24:00 as the midnight that an opening time ends at. */
    final class EndOfDay extends StdScalarDeserializer<LocalTime> {

        EndOfDay() {
            super(LocalTime.class);
        }

        @Override
        public LocalTime deserialize(JsonParser parser, DeserializationContext context) {
            return parser.currentToken() == JsonToken.VALUE_STRING && parser.getString().matches("24:00(:00)?")
                    ? LocalTime.MIDNIGHT
                    : LocalTimeDeserializer.INSTANCE.deserialize(parser, context);
        }
    }
}
