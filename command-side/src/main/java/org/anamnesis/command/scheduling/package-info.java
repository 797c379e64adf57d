/** When practitioners see patients, for what and where. */
@NullMarked
package org.anamnesis.command.scheduling;

import org.jspecify.annotations.NullMarked;
