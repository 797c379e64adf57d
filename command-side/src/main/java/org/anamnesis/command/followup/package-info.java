/** What the record does of itself after something happened: remembered in the event's transaction, done afterwards. */
@NullMarked
package org.anamnesis.command.followup;

import org.jspecify.annotations.NullMarked;
