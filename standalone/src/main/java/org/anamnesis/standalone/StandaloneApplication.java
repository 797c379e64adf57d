package org.anamnesis.standalone;

import org.anamnesis.plumbing.provisioning.DataRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/**
 * Starts all of Anamnesis in this JVM: PostgreSQL in a data folder, the command side and the query apps on it. It ends
 * on SIGTERM or Ctrl-C, apps first; when something cannot start, it says what, stops the rest and exits with 1.
 */
public final class StandaloneApplication {

    private static final Logger LOG = LoggerFactory.getLogger(StandaloneApplication.class);

    private StandaloneApplication() {}

    /** Starts it; {@code --help} is not needed, an unknown option is answered with those that are known. */
    public static void main(String[] arguments) {
        if (!started(arguments)) {
            System.exit(1);
        }
    }

    private static boolean started(String[] arguments) {
        try {
            Options options = Options.of(arguments, System.getenv());
            setUpLog(options);
            return started(options);
        } catch (IllegalArgumentException misunderstood) {
            LOG.error(misunderstood.getMessage());
            return false;
        }
    }

    private static boolean started(Options options) {
        Standalone standalone = new Standalone(options);
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "shutdown"));
        try {
            standalone.start();
            if (!standalone.isStopping()) {
                LOG.info(Banner.of(standalone, options));
            }
            return true;
        } catch (RuntimeException | Error failed) {
            LOG.error("Anamnesis could not start: {}", reason(failed));
            LOG.debug("In full", failed);
            return false;
        }
    }

    /** The log belongs to the JVM, and who first starts a Spring application sets it up: better no single app. */
    private static void setUpLog(Options options) {
        new SpringApplicationBuilder(Log.class).web(WebApplicationType.NONE).registerShutdownHook(false)
                .logStartupInfo(false).properties("spring.config.name=standalone")
                .listeners(new FirstProperties(options.propertiesOf("standalone"))).run();
    }

    private static String reason(Throwable failed) {
        Throwable root = failed;
        StringBuilder reason = new StringBuilder();
        for (Throwable cause = failed; cause != null; root = cause, cause = cause.getCause()) {
            if (cause instanceof DataRefused refused) {
                return refused.getMessage();
            }
            if (cause.getMessage() != null && reason.indexOf(cause.getMessage()) < 0) {
                reason.append(reason.isEmpty() ? "" : ": ").append(cause.getMessage());
            }
        }
        return reason.isEmpty() ? root.toString() : reason.toString();
    }

    @Configuration(proxyBeanMethods = false)
    static class Log {}
}
