/** History brought in: FHIR R4 bundles become the ordinary commands. */
@NullMarked
package org.anamnesis.command.imports;

import org.jspecify.annotations.NullMarked;
