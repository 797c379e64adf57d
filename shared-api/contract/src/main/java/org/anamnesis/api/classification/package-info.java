/** Which parts of an event are about a person, and of which kind. */
@NullMarked
package org.anamnesis.api.classification;

import org.jspecify.annotations.NullMarked;
