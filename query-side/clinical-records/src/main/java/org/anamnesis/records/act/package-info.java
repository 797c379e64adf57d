/** What was done in checkups: procedures, immunizations, and reports that group observations. */
@NullMarked
package org.anamnesis.records.act;

import org.jspecify.annotations.NullMarked;
