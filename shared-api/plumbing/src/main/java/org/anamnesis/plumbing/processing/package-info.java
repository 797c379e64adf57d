/** How projections follow the store: order, batches, promptness, tokens, dead letters. */
@NullMarked
package org.anamnesis.plumbing.processing;

import org.jspecify.annotations.NullMarked;
