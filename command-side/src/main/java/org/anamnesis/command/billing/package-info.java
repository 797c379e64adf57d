/** Billing accounts, tariffs and invoices: what is charged, who pays, and what is still owed. */
@NullMarked
package org.anamnesis.command.billing;

import org.jspecify.annotations.NullMarked;
