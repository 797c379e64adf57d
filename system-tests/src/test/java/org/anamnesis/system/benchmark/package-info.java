/** How fast and how large: HTTP beside raw SQL on the same server, in one run. */
@NullMarked
package org.anamnesis.system.benchmark;

import org.jspecify.annotations.NullMarked;
