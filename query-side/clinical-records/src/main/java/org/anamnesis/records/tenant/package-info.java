/** Where a tenant is, and by which rules it works. */
@NullMarked
package org.anamnesis.records.tenant;

import org.jspecify.annotations.NullMarked;
