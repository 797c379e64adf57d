/** Roles, databases and extensions: what a superuser lays out before any app's own migrations run. */
@NullMarked
package org.anamnesis.plumbing.provisioning;

import org.jspecify.annotations.NullMarked;
