package org.anamnesis.plumbing.axon;

import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessageHandler;

/**
 * Puts a handler before all others of each processing group. The framework calls handlers in the order in which they
 * were registered, and registers those of Spring in modules of order 0.
 */
public record FirstInGroup(Set<String> groups, Supplier<EventMessageHandler> first) implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        groups.forEach(group -> configurer.eventProcessing(processing -> register(group, processing)));
    }

    private void register(String group, EventProcessingConfigurer processing) {
        EventMessageHandler handler = first.get();
        processing.registerEventHandler(configuration -> handler)
                .assignHandlerInstancesMatching(group, candidate -> candidate == handler);
    }

    @Override
    public int order() {
        return -1;
    }
}
