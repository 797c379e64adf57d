package org.anamnesis.audit.trail;

import static org.anamnesis.audit.trail.RunningAuditTrail.APP;
import static org.anamnesis.audit.trail.RunningAuditTrail.DATABASE;
import static org.anamnesis.audit.trail.RunningAuditTrail.awaitVersion;
import static org.anamnesis.audit.trail.RunningAuditTrail.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.audit.AuditTrailApplication;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.testing.EventWriter;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

class ReplayTest {

    @Test
    void a_replay_from_zero_makes_the_same_rows() {
        EventWriter events = new EventWriter(new Caller("replay", "dr-lind"));
        for (int i = 0; i < 50; i++) {
            PatientId patient = registered(events);
            events.append(patient, new PatientDeactivated(patient, "for the test"));
            awaitVersion(patient.value(), 1);
        }
        List<Map<String, Object>> before = rows("trail");
        List<Map<String, Object>> applied = rows("applied");

        StreamingEventProcessor processor = APP.getBean(EventProcessingConfiguration.class)
                .eventProcessor(AuditTrailApplication.NAME, StreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(rows("trail")).isEmpty();
        processor.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> rows("applied").equals(applied));
        assertThat(rows("trail")).isEqualTo(before);
    }

    private static List<Map<String, Object>> rows(String table) {
        return DATABASE.queryForList("select * from " + table + " t order by t::text");
    }
}
