/** What can be asked of appointments, schedules, visit types, rooms and the waiting list. */
@NullMarked
package org.anamnesis.api.scheduling.command;

import org.jspecify.annotations.NullMarked;
