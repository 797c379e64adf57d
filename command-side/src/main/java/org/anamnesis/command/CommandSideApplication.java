package org.anamnesis.command;

import org.anamnesis.plumbing.eventstore.AppendingStore;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The write side as an app of its own; configured by {@code command-side.yml}. */
@SpringBootApplication
@Import(AppendingStore.class)
public class CommandSideApplication {

    /** The name of its configuration file. */
    public static final String NAME = "command-side";

    /** Starts it. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CommandSideApplication.class).properties("spring.config.name=" + NAME)
                .run(arguments);
    }
}
