/** The facts that are counted, and how events become them. */
@NullMarked
package org.anamnesis.reporting.fact;

import org.jspecify.annotations.NullMarked;
