/** A measured or observed finding (FHIR Observation), and those that stand without a checkup. */
@NullMarked
package org.anamnesis.api.observation;

import org.jspecify.annotations.NullMarked;
