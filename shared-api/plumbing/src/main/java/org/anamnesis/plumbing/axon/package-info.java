/**
 * What Anamnesis leans on inside Axon Framework, or mends in it: names, delays and methods that no release promises to
 * keep. Each class has a test that says what it takes for granted and fails when an upgrade breaks it.
 */
@NullMarked
package org.anamnesis.plumbing.axon;

import org.jspecify.annotations.NullMarked;
