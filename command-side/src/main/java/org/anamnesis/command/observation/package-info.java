/** Observations that stand without a checkup. */
@NullMarked
package org.anamnesis.command.observation;

import org.jspecify.annotations.NullMarked;
