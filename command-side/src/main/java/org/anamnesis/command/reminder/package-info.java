/** Reminders of appointments: put off until they are due, sent at least once, always under the same id. */
@NullMarked
package org.anamnesis.command.reminder;

import org.jspecify.annotations.NullMarked;
