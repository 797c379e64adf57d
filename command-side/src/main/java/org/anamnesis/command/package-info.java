/** The write side: requests become commands, aggregates decide, events are appended. */
@NullMarked
package org.anamnesis.command;

import org.jspecify.annotations.NullMarked;
