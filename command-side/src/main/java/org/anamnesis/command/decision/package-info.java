/** What aggregates share in deciding: facts by id, and the cache they live in between commands. */
@NullMarked
package org.anamnesis.command.decision;

import org.jspecify.annotations.NullMarked;
