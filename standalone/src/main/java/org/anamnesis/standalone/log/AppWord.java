package org.anamnesis.standalone.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * The word {@code %app} of a pattern. Right for appenders that write in the thread that logs, as the console's does.
 */
public final class AppWord extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return AppThreads.current();
    }
}
