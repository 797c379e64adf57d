/** The calendar of a practice: public holidays, working hours, and what they leave free, in the tenant's time zone. */
@NullMarked
package org.anamnesis.plumbing.calendar;

import org.jspecify.annotations.NullMarked;
