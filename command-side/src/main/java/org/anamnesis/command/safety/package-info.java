/** Whether a medication is safe for a patient, by rules that are data. */
@NullMarked
package org.anamnesis.command.safety;

import org.jspecify.annotations.NullMarked;
