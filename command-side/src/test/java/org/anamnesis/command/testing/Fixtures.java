package org.anamnesis.command.testing;

import java.util.Map;
import java.util.stream.Stream;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.messaging.annotation.FixedValueParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** Aggregates decide here without any infrastructure: what they must know beyond themselves is handed to them. */
public final class Fixtures {

    /** Metadata of a live command in tenant {@code t1}. */
    public static final Map<String, Object> LIVE = new Caller("t1", "dr-1").metadata(Origin.LIVE, "c1");

    /** Metadata of an imported command in tenant {@code t1}. */
    public static final Map<String, Object> IMPORT = new Caller("t1", "dr-1").metadata(Origin.IMPORT, "c1");

    /** Metadata of a live command in another tenant. */
    public static final Map<String, Object> FOREIGN = new Caller("t2", "dr-1").metadata(Origin.LIVE, "c1");

    private Fixtures() {}

    /** A fixture in which what handlers must know beyond the aggregate is as given. */
    public static <T> FixtureConfiguration<T> of(Class<T> aggregate, Object... known) {
        ParameterResolverFactory values = (executable, parameters, index) -> {
            Class<?> type = parameters[index].getType();
            if (type == Origin.class) {
                return new OriginOfMessage();
            }
            return Stream.of(known).filter(type::isInstance).findFirst().map(FixedValueParameterResolver::new)
                    .orElse(null);
        };
        return new AggregateTestFixture<>(aggregate).registerParameterResolverFactory(values);
    }

    private static final class OriginOfMessage
            implements
                org.axonframework.messaging.annotation.ParameterResolver<Origin> {

        @Override
        public Origin resolveParameterValue(org.axonframework.messaging.Message<?> message) {
            return Origin.of(message.getMetaData());
        }

        @Override
        public boolean matches(org.axonframework.messaging.Message<?> message) {
            return true;
        }
    }
}
