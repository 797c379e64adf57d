/** The exception by which an aggregate says no. */
@NullMarked
package org.anamnesis.plumbing.refusal;

import org.jspecify.annotations.NullMarked;
