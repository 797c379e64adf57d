/** What has been decided about appointments, schedules, visit types, rooms and the waiting list. */
@NullMarked
package org.anamnesis.api.scheduling.event;

import org.jspecify.annotations.NullMarked;
