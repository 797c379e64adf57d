/** Patients as they are now, and the search for them. */
@NullMarked
package org.anamnesis.records.patient;

import org.jspecify.annotations.NullMarked;
