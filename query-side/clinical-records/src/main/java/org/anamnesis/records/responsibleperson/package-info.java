/** Responsible persons and their links to patients. */
@NullMarked
package org.anamnesis.records.responsibleperson;

import org.jspecify.annotations.NullMarked;
