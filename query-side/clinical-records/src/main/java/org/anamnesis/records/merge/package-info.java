/** Which record was merged into which, when and why, and what to review afterwards. */
@NullMarked
package org.anamnesis.records.merge;

import org.jspecify.annotations.NullMarked;
