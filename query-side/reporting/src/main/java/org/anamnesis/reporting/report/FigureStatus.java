package org.anamnesis.reporting.report;

import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Up to which event figures are true.
 *
 * @param asOf       up to when the record is read here
 * @param position   the position in the record up to which every event is applied or a dead letter
 * @param incomplete how many events of the tenants could not be applied
 */
record FigureStatus(AsOf asOf, @Nullable Long position, long incomplete) {}
