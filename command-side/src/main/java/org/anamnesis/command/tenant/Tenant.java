package org.anamnesis.command.tenant;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantRefusal;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.tenant.command.ChangeTenantSettings;
import org.anamnesis.api.tenant.command.RegisterTenant;
import org.anamnesis.api.tenant.event.TenantEvent;
import org.anamnesis.api.tenant.event.TenantEvent.TenantRegistered;
import org.anamnesis.api.tenant.event.TenantEvent.TenantSettingsChanged;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.command.Guard;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides by which rules a tenant works. */
@Aggregate(type = "tenant", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class Tenant {

    @AggregateIdentifier
    private @Nullable TenantId id;
    private @Nullable String tenant;
    private @Nullable TenantSettings registered;
    private @Nullable TenantSettings settings;

    Tenant() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Guard.pass(tenant, command, chain, TenantRefusal.TENANT_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterTenant command) {
        TenantSettings complete = CountryRules.complete(command.settings());
        if (registered == null) {
            apply(new TenantRegistered(command.tenantId(), complete));
        } else if (!registered.equals(complete)) {
            throw new CommandRefused(TenantRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    void handle(ChangeTenantSettings command) {
        TenantSettings complete = CountryRules.complete(command.settings());
        if (!complete.equals(settings)) {
            apply(new TenantSettingsChanged(id, complete));
        }
    }

    @EventSourcingHandler
    void evolve(TenantEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case TenantRegistered first -> {
                id = first.tenantId();
                this.tenant = tenant;
                registered = first.settings();
                settings = first.settings();
            }
            case TenantSettingsChanged changed -> settings = changed.settings();
        }
    }
}
