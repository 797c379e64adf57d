/** Units of measure after UCUM. */
@NullMarked
package org.anamnesis.plumbing.ucum;

import org.jspecify.annotations.NullMarked;
