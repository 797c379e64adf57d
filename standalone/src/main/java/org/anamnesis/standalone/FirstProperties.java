package org.anamnesis.standalone;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** Puts properties before all others of an app, in time for everything that reads them. */
record FirstProperties(Map<String, Object> properties)
        implements
            ApplicationListener<ApplicationEnvironmentPreparedEvent>,
            Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("standalone", properties));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
