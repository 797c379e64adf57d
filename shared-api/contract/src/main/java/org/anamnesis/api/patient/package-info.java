/** The patient, human or animal: identity, allergies, problem list, death. */
@NullMarked
package org.anamnesis.api.patient;

import org.jspecify.annotations.NullMarked;
