/** How projections write many rows at once. */
@NullMarked
package org.anamnesis.plumbing.persistence;

import org.jspecify.annotations.NullMarked;
