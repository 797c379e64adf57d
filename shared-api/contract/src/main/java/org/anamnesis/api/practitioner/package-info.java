/** Who treats (FHIR Practitioner). */
@NullMarked
package org.anamnesis.api.practitioner;

import org.jspecify.annotations.NullMarked;
