package org.anamnesis.plumbing.calendar;

import java.time.Instant;

/**
 * A span of time.
 *
 * @param start its beginning, included
 * @param end   its end, excluded
 */
public record Interval(Instant start, Instant end) {}
