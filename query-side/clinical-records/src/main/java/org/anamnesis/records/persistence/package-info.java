/** What the rows of all contexts have in common. */
@NullMarked
package org.anamnesis.records.persistence;

import org.jspecify.annotations.NullMarked;
