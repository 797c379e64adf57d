/** Checkups with their notes and addenda. */
@NullMarked
package org.anamnesis.records.checkup;

import org.jspecify.annotations.NullMarked;
