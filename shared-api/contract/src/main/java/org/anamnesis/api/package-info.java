/** The contract: ids, value objects, commands, events and refusal codes that every app speaks. */
@NullMarked
package org.anamnesis.api;

import org.jspecify.annotations.NullMarked;
