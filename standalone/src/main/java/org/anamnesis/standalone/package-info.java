/** The whole of Anamnesis in one JVM: the apps as they are, side by side, on a PostgreSQL of their own. */
@NullMarked
package org.anamnesis.standalone;

import org.jspecify.annotations.NullMarked;
