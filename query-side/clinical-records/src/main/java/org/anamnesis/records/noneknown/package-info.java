/** Statements that somebody asked, and none are known: of allergies, problems or medication. */
@NullMarked
package org.anamnesis.records.noneknown;

import org.jspecify.annotations.NullMarked;
