/** Who sees whom when: hours, appointments, free slots, and who waits for one. */
@NullMarked
package org.anamnesis.records.scheduling;

import org.jspecify.annotations.NullMarked;
