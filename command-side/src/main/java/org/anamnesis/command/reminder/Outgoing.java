package org.anamnesis.command.reminder;

import org.anamnesis.api.tenant.TenantSettings;

/** The one way by which reminders leave: by e-mail or by a signed request. */
sealed interface Outgoing permits Email, Webhook {

    /** Hands a reminder out; every try of the same reminder bears the same id. */
    Delivery send(Reminder reminder, TenantSettings practice);
}
