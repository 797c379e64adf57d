/** What has been decided about billing accounts, tariffs and invoices. */
@NullMarked
package org.anamnesis.api.billing.event;

import org.jspecify.annotations.NullMarked;
