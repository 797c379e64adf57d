/** What the record does of itself after something happened: remembered in the same transaction, done afterwards. */
@NullMarked
package org.anamnesis.command.automation;

import org.jspecify.annotations.NullMarked;
