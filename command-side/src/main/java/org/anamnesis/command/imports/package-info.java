/** History brought in: bundles of FHIR R4 are read, translated, put in order, and sent as the ordinary commands. */
@NullMarked
package org.anamnesis.command.imports;

import org.jspecify.annotations.NullMarked;
