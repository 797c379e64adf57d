/** What can be asked of billing accounts, tariffs and invoices. */
@NullMarked
package org.anamnesis.api.billing.command;

import org.jspecify.annotations.NullMarked;
