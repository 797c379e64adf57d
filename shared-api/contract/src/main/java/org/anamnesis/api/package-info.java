/**
 * The contract: ids, value objects, commands, events and refusal codes that every app speaks.
 *
 * <p>An id is a record over its UUID: version 7 when the server made it, version 8 when it was derived from its origin.
 * In JSON it is the plain string, and so it is as text, for the event store files an aggregate's stream by it.
 */
@NullMarked
package org.anamnesis.api;

import org.jspecify.annotations.NullMarked;
