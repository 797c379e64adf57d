/** Prescriptions, their dispenses, and the safety of what is prescribed. */
@NullMarked
package org.anamnesis.command.prescription;

import org.jspecify.annotations.NullMarked;
