/** Checkups and what is found in them. */
@NullMarked
package org.anamnesis.command.checkup;

import org.jspecify.annotations.NullMarked;
