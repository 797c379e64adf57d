/** What has been decided about a tenant. */
@NullMarked
package org.anamnesis.api.tenant.event;

import org.jspecify.annotations.NullMarked;
