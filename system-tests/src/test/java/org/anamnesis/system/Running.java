package org.anamnesis.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Gives tests that neither stop nor kill it one {@link Installation} for all; it ends with the last test. */
final class Running implements ParameterResolver {

    /** Whoever uses it has it alone: some count what it records. */
    static final String LOCK = "running installation";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Running.class))
                .computeIfAbsent(Shared.class, key -> new Shared(), Shared.class).installation;
    }

    /** Closed by JUnit after the last test. */
    private static final class Shared implements AutoCloseable {

        private final Path folder;
        private final Installation installation;

        private Shared() {
            try {
                folder = Files.createTempDirectory("anamnesis");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            installation = Installation.start(folder.resolve("data"));
        }

        @Override
        public void close() throws IOException {
            installation.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
