/** What resources become, and third step of an import: the order in which it is sent. */
@NullMarked
package org.anamnesis.command.imports.steps;

import org.jspecify.annotations.NullMarked;
