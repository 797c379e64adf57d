/** Who pays for what: billing accounts with coverages, prices, and invoices with what was paid. */
@NullMarked
package org.anamnesis.records.billing;

import org.jspecify.annotations.NullMarked;
