/** Those who treat. */
@NullMarked
package org.anamnesis.command.practitioner;

import org.jspecify.annotations.NullMarked;
