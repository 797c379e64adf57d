/** Appointments, when practitioners work, where and for what patients come, and who waits for a slot. */
@NullMarked
package org.anamnesis.command.scheduling;

import org.jspecify.annotations.NullMarked;
