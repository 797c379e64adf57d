/** The running system, seen from outside: over HTTP as its users see it, over JDBC only to count and compare. */
@NullMarked
package org.anamnesis.system;

import org.jspecify.annotations.NullMarked;
