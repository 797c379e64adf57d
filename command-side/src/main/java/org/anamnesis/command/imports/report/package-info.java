/** What is answered about an import: how far it has come, what became of each resource, and why. */
@NullMarked
package org.anamnesis.command.imports.report;

import org.jspecify.annotations.NullMarked;
