/** The problem list and the diagnoses of checkups. */
@NullMarked
package org.anamnesis.records.condition;

import org.jspecify.annotations.NullMarked;
