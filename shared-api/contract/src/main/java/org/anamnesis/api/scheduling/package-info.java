/** Appointments (FHIR Appointment), when practitioners work (FHIR Schedule), and who waits for a slot. */
@NullMarked
package org.anamnesis.api.scheduling;

import org.jspecify.annotations.NullMarked;
