package org.anamnesis.reporting.report;

/**
 * A figure.
 *
 * @param name    its name in answers
 * @param sql     how it is reckoned over the facts of a group
 * @param meaning what it says, with its unit
 */
record Measure(String name, String sql, String meaning) {}
