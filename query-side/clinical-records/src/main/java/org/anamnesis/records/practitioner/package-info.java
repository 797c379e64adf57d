/** Practitioners and their worklists. */
@NullMarked
package org.anamnesis.records.practitioner;

import org.jspecify.annotations.NullMarked;
