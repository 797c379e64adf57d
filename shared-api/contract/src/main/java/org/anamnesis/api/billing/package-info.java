/** Who pays, what things cost, and invoices (FHIR Account, Coverage, ChargeItemDefinition, Invoice). */
@NullMarked
package org.anamnesis.api.billing;

import org.jspecify.annotations.NullMarked;
