/** Ids: time-ordered when made here, derived when they must come out the same again. */
@NullMarked
package org.anamnesis.plumbing.id;

import org.jspecify.annotations.NullMarked;
