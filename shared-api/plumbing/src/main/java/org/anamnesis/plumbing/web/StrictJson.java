package org.anamnesis.plumbing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.value.Identifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON at the REST edge, stricter than that of events: what a client sends and we do not know is an error, not silence,
 * and a text, number or date that some later room could not hold is refused at the door.
 */
final class StrictJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder json) {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        json.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.addMixIn(Identifier.class, TidyIdentifier.class).addMixIn(OpeningTime.class, ClosingTime.class);
        // The ids come first: what they are set to takes up all that is added after it.
        json.addModule(
                new SimpleModule("strict").setDeserializers(new TypedIds()).addDeserializer(String.class, new Text())
                        .addDeserializer(BigDecimal.class, new Decimal())
                        .addDeserializer(LocalDate.class, new Dated<>(LocalDate.class, LocalDateDeserializer.INSTANCE))
                        .addDeserializer(OffsetDateTime.class,
                                new Dated<>(OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME)));
    }

    /** Text without control characters other than white space, and without half of a character. */
    private static final class Text extends StdScalarDeserializer<String> {

        private Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue() || parser.currentToken().isNumeric()
                    || parser.currentToken().isBoolean()) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getString();
            if (!text.codePoints().allMatch(Text::allowed)) {
                throw context.weirdStringException("", String.class, "holds a character that cannot be kept");
            }
            return text;
        }

        private static boolean allowed(int codePoint) {
            boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            boolean control = codePoint < ' ' && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
            return !surrogate && !control && codePoint != 0x7F;
        }
    }

    /** A decimal of a size that measurements have: no exponent can make it fill the memory when written plainly. */
    private static final class Decimal extends StdDeserializer<BigDecimal> {

        private static final int DIGITS = 30;

        private Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            BigDecimal decimal = parser.getDecimalValue();
            if (decimal.precision() > DIGITS || Math.abs((long) decimal.scale()) > DIGITS) {
                throw context.weirdNumberException(0, BigDecimal.class, "has more digits than a measurement");
            }
            return decimal;
        }
    }

    /** A date that calendars and databases can hold: as text, in a year of four digits. */
    private static final class Dated<T extends Temporal> extends StdDeserializer<T> {

        private static final int LAST_YEAR = 9999;

        private final ValueDeserializer<T> plain;

        private Dated(Class<T> type, ValueDeserializer<T> plain) {
            super(type);
            this.plain = plain;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw context.wrongTokenException(parser, handledType(), JsonToken.VALUE_STRING, "must be a text");
            }
            T date = plain.deserialize(parser, context);
            int year = date.get(ChronoField.YEAR);
            if (year < 1 || year > LAST_YEAR) {
                throw context.weirdStringException("", handledType(), "lies in no year that calendars here know");
            }
            return date;
        }
    }
}
