package org.anamnesis.audit.trail;

/**
 * Where an event stands.
 *
 * @param tenant   whose it is
 * @param position its position in the whole record
 */
record TrailKey(String tenant, Long position) {}
