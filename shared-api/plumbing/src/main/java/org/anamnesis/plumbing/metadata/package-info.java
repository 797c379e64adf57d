/** What every message carries beside its payload: who, in which tenant, why, and what caused it. */
@NullMarked
package org.anamnesis.plumbing.metadata;

import org.jspecify.annotations.NullMarked;
