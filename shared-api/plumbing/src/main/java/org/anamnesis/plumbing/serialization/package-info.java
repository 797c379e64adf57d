/** The one seam through which every message passes on its way to disk and back. */
@NullMarked
package org.anamnesis.plumbing.serialization;

import org.jspecify.annotations.NullMarked;
