package org.anamnesis.command.reminder;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.command.reminder.ReminderSettings.Receiver;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reminders by a signed request to a system that reaches the patient itself. It gets ids and a time, no names. */
final class Webhook implements Outgoing {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final HttpRequest.Builder request;
    private final Signature signature;
    private final HttpClient http;
    private final Clock clock = Clock.systemUTC();

    Webhook(Receiver settings) {
        this.request = HttpRequest.newBuilder(Objects.requireNonNull(settings.url())).timeout(settings.readTimeout())
                .header("Content-Type", "application/json");
        this.signature = Signature.of(settings.secret());
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout()).build();
    }

    /** What the body says. */
    record Body(String type, Instant timestamp, Data data) {}

    /**
     * What is reminded of.
     *
     * @param start with the offset that holds in the tenant's time zone
     */
    record Data(ReminderId reminderId, String tenant, AppointmentId appointmentId, PatientId patientId,
            OffsetDateTime start, OffsetDateTime end, Integer leadMinutes) {}

    @Override
    public Delivery send(Reminder reminder, TenantSettings practice) {
        try {
            // What the answer says beyond its status is not waited for.
            var answer = http.send(request(reminder, practice), BodyHandlers.ofInputStream());
            answer.body().close();
            return judge(answer.statusCode());
        } catch (IOException failed) {
            return Delivery.FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Delivery.FAILED;
        }
    }

    void close() {
        http.shutdownNow();
    }

    private HttpRequest request(Reminder reminder, TenantSettings practice) {
        String id = reminder.id().toString();
        Instant now = clock.instant();
        byte[] body = JSON.writeValueAsBytes(new Body("appointment.reminder", now, data(reminder, practice)));
        return request.copy().header("Idempotency-Key", id).header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", signature.sign(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    private static Data data(Reminder reminder, TenantSettings practice) {
        Slot slot = reminder.slot().in(ZoneId.of(Objects.requireNonNull(practice.timeZone())));
        return new Data(reminder.id(), reminder.followUp().tenant(), reminder.appointmentId(), reminder.patientId(),
                slot.start(), slot.end(), reminder.rule().leadMinutes());
    }

    private static Delivery judge(int status) {
        if (status / 100 == 2) {
            return Delivery.TAKEN;
        }
        // 408 and 429 ask for patience.
        return status / 100 == 4 && status != 408 && status != 429 ? Delivery.REJECTED : Delivery.FAILED;
    }
}
