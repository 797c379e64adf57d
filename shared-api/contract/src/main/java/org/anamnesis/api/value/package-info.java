/** Values every context shares, named and shaped after the FHIR R4 data types. */
@NullMarked
package org.anamnesis.api.value;

import org.jspecify.annotations.NullMarked;
