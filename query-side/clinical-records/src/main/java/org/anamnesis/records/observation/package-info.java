/** Observations, and their series over time. */
@NullMarked
package org.anamnesis.records.observation;

import org.jspecify.annotations.NullMarked;
