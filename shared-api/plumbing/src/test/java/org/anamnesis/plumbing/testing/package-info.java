/** What the tests of every app stand on. */
@NullMarked
package org.anamnesis.plumbing.testing;

import org.jspecify.annotations.NullMarked;
