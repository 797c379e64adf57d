/** Prescriptions of patients, what was handed over of them, and what became known against them. */
@NullMarked
package org.anamnesis.records.prescription;

import org.jspecify.annotations.NullMarked;
