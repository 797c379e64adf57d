/** The chart: what a clinician must see first, in one request. */
@NullMarked
package org.anamnesis.records.chart;

import org.jspecify.annotations.NullMarked;
