/** Patients: identity, allergies, problem list, death. */
@NullMarked
package org.anamnesis.command.patient;

import org.jspecify.annotations.NullMarked;
