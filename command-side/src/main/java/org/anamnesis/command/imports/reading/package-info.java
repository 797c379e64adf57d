/** First step of an import: what came over the wire, as entries of bundles. */
@NullMarked
package org.anamnesis.command.imports.reading;

import org.jspecify.annotations.NullMarked;
