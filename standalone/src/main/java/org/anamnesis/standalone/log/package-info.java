/** One log for several apps: every line says whose it is. */
@NullMarked
package org.anamnesis.standalone.log;

import org.jspecify.annotations.NullMarked;
