/** One encounter of a patient with the practice (FHIR Encounter) and what was found in it. */
@NullMarked
package org.anamnesis.api.checkup;

import org.jspecify.annotations.NullMarked;
