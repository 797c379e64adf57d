/** Which measured values can be, and which should be looked at twice. */
@NullMarked
package org.anamnesis.command.measurement;

import org.jspecify.annotations.NullMarked;
