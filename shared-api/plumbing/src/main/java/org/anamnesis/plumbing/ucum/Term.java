package org.anamnesis.plumbing.ucum;

import org.jspecify.annotations.Nullable;

/**
 * A factor of a unit.
 *
 * @param symbol     how it is written, without exponent and annotation
 * @param power      its exponent; below zero in a denominator
 * @param annotation what stands behind it in braces
 */
record Term(String symbol, Atom atom, int power, @Nullable String annotation) {}
