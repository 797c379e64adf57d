/** Allergies, and the statement that none are known. */
@NullMarked
package org.anamnesis.records.allergy;

import org.jspecify.annotations.NullMarked;
