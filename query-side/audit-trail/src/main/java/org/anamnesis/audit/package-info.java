/** Who did what, when and why, one row for each event. */
@NullMarked
package org.anamnesis.audit;

import org.jspecify.annotations.NullMarked;
