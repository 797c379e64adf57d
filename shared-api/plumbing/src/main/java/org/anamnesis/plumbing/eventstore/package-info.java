/** The event store on PostgreSQL: appending on the command side, reading everywhere else. */
@NullMarked
package org.anamnesis.plumbing.eventstore;

import org.jspecify.annotations.NullMarked;
