package org.anamnesis.records.tenant;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.UUID;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.event.TenantEvent.TenantSettingsChanged;
import org.anamnesis.plumbing.testing.TestIds;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.ScheduleStory;
import org.junit.jupiter.api.Test;

class TenantResourceTest {

    private final RunningRecords records = new RunningRecords();

    @Test
    void tells_the_settings_as_they_were_stated_last() {
        records.request().get("/tenant").then().statusCode(404).body("code", equalTo("tenant-unknown"));
        UUID tenant = TestIds.IDS.tenant(records.tenant());
        records.happened(tenant, ScheduleStory.tenant(records.tenant()));
        records.get("/tenant").body("id", equalTo(tenant.toString())).body("settings.country", equalTo("DE"))
                .body("settings.timeZone", equalTo("Europe/Berlin")).body("settings.currency", equalTo("EUR"))
                .body("asOf.recordedAt", notNullValue()).header("ETag", "\"0\"");
        records.happened(tenant,
                new TenantSettingsChanged(new TenantId(tenant), ScheduleStory.settings("Europe/Busingen")));
        records.get("/tenant").body("settings.timeZone", equalTo("Europe/Busingen")).header("ETag", "\"1\"");
    }
}
