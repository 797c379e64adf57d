package org.anamnesis.command.tenant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.tenant.command.ChangeTenantSettings;
import org.anamnesis.api.tenant.command.RegisterTenant;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.DerivedIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes by which rules the caller's tenant works. */
@RestController
@RequestMapping("/tenant")
@Tag(name = "Tenant", description = "State where the tenant is and by which rules it works.")
record TenantResource(Writes writes, DerivedIds ids) {

    @Operation(summary = "Register the tenant",
            description = """
                    The country decides public holidays, and time zone and currency where none is named. A country \
                    with several time zones needs one named. The same registration again changes nothing.""")
    @PostMapping
    ResponseEntity<Void> register(Caller caller, @RequestBody @Valid Settings body) {
        TenantId id = id(caller);
        return writes.create(caller, "/tenant", new RegisterTenant(id, body.settings()));
    }

    @Operation(summary = "State the settings anew", description = """
            They replace all that was stated before. What is booked stays at the moment it was booked for, also where \
            the time zone changes.""")
    @PostMapping("/change-settings")
    ResponseEntity<Void> changeSettings(Caller caller, IfMatch ifMatch, @RequestBody @Valid Settings body) {
        TenantId id = id(caller);
        return writes.change(caller, ifMatch, new ChangeTenantSettings(id, body.settings()));
    }

    private TenantId id(Caller caller) {
        return new TenantId(ids.tenant(caller.tenant()));
    }

    /**
     * What is stated.
     *
     * @param settings the settings, complete
     */
    record Settings(@NotNull @Valid TenantSettings settings) {}
}
