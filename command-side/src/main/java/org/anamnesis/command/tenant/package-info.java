/** The tenants themselves: where they are, and by which rules they work. */
@NullMarked
package org.anamnesis.command.tenant;

import org.jspecify.annotations.NullMarked;
