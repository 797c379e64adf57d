/** Everything that happened to a patient, in clinical order. */
@NullMarked
package org.anamnesis.records.timeline;

import org.jspecify.annotations.NullMarked;
