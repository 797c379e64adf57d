/** Who calls: tenant and actor of a request, until sign-in takes this room over. */
@NullMarked
package org.anamnesis.plumbing.caller;

import org.jspecify.annotations.NullMarked;
