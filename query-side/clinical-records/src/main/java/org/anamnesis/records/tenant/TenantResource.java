package org.anamnesis.records.tenant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.tenant.SettingsOfTenant.Settings;
import org.anamnesis.records.web.QueryDispatch;
import org.anamnesis.records.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tenant over HTTP. */
@RestController
@Tag(name = "Tenant", description = "Where the tenant is, and by which rules it works.")
record TenantResource(QueryDispatch queries) {

    @GetMapping("/tenant")
    @Operation(summary = "The tenant's settings", description = """
            Country, time zone, currency, reminders and terms. The ETag is the version that a change must match.""")
    @ApiResponse(responseCode = "200", description = "The settings")
    @ApiResponse(responseCode = "404", description = "Nobody stated them yet", content = {})
    ResponseEntity<Settings> settings(Caller caller) {
        Settings settings = queries.ask(new SettingsOfTenant(caller.tenant()), Settings.class);
        return Versioned.of(settings, settings.version());
    }
}
