/** Medication ordered for a patient (FHIR MedicationRequest), its dispenses, and what its safety check found. */
@NullMarked
package org.anamnesis.api.prescription;

import org.jspecify.annotations.NullMarked;
