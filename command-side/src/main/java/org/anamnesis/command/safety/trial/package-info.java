/** The rules in force, and what proposed ones would have found in the past. */
@NullMarked
package org.anamnesis.command.safety.trial;

import org.jspecify.annotations.NullMarked;
