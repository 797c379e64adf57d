/** Last step of an import: commands are sent, and their answers counted. */
@NullMarked
package org.anamnesis.command.imports.sending;

import org.jspecify.annotations.NullMarked;
