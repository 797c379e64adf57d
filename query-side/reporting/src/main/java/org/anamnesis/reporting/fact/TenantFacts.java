package org.anamnesis.reporting.fact;

import org.anamnesis.api.practitioner.event.PractitionerEvent;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerDeactivated;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.api.scheduling.event.VisitTypeEvent;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeDefined;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeRetired;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.tenant.event.TenantEvent;
import org.anamnesis.api.tenant.event.TenantEvent.TenantRegistered;
import org.anamnesis.api.tenant.event.TenantEvent.TenantSettingsChanged;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.reporting.ReportingApplication;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** What belongs to a tenant as such: its settings, who practises there, its types of visits. */
@Component
@ProcessingGroup(ReportingApplication.NAME)
record TenantFacts(Changes changes) {

    @EventHandler
    void on(TenantEvent event, EventContext at) {
        switch (event) {
            case TenantRegistered it -> settings(it.settings(), at);
            case TenantSettingsChanged it -> settings(it.settings(), at);
        }
    }

    @EventHandler
    void on(PractitionerEvent event, EventContext at) {
        switch (event) {
            case PractitionerRegistered it -> changes.add(Change.PRACTITIONER, at.tenant(), it.practitionerId(),
                    it.profile().specialties().isEmpty()
                            ? null
                            : Codes.told(it.profile().specialties().getFirst()),
                    true);
            case PractitionerDeactivated it -> changes.add(Change.PRACTITIONER_LEFT, at.tenant(), it.practitionerId());
        }
    }

    @EventHandler
    void on(VisitTypeEvent event, EventContext at) {
        switch (event) {
            case VisitTypeDefined it -> changes.add(Change.VISIT_TYPE, at.tenant(), it.visitTypeId(),
                    it.visitType().code(), it.visitType().display());
            // Appointments of that type stay what they were.
            case VisitTypeRetired _ -> {
            }
        }
    }

    @ResetHandler
    void reset() {
        changes.clear("tenant", "practitioner", "visit_type");
    }

    private void settings(TenantSettings settings, EventContext at) {
        changes.add(Change.TENANT, at.tenant(), settings.name(), settings.group(), settings.country(),
                settings.timeZone(), settings.currency());
    }
}
