/** Owners, parents, guarantors and the patients they answer for. */
@NullMarked
package org.anamnesis.command.responsibleperson;

import org.jspecify.annotations.NullMarked;
