/** The trail: one row for each event, by patient and by tenant. */
@NullMarked
package org.anamnesis.audit.trail;

import org.jspecify.annotations.NullMarked;
