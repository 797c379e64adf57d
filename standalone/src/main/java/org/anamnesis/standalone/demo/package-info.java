/** Two small clinics, so that charts are there at once. */
@NullMarked
package org.anamnesis.standalone.demo;

import org.jspecify.annotations.NullMarked;
