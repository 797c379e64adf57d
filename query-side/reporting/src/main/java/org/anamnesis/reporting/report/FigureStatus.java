package org.anamnesis.reporting.report;

import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Up to which event figures are true.
 *
 * @param asOf       up to when the record is read here
 * @param position   the position in the record up to which every event is told, or parked
 * @param incomplete how many events of the tenants could not be applied and are parked
 */
record FigureStatus(AsOf asOf, @Nullable Long position, long incomplete) {}
