/** Second step of an import: resources of FHIR R4 as commands. Nothing of FHIR is known outside. */
@NullMarked
package org.anamnesis.command.imports.fhir;

import org.jspecify.annotations.NullMarked;
