/** What can be asked of a tenant. */
@NullMarked
package org.anamnesis.api.tenant.command;

import org.jspecify.annotations.NullMarked;
