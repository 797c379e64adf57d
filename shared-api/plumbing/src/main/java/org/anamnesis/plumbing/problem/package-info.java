/** Refusals and errors as RFC 9457 problem details. */
@NullMarked
package org.anamnesis.plumbing.problem;

import org.jspecify.annotations.NullMarked;
