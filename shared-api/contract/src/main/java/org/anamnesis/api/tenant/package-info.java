/** A clinic or practice: where it is, and by which rules it works. */
@NullMarked
package org.anamnesis.api.tenant;

import org.jspecify.annotations.NullMarked;
