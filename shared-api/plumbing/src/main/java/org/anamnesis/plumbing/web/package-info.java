/** What every HTTP edge has in common: strict JSON, limits, versions. */
@NullMarked
package org.anamnesis.plumbing.web;

import org.jspecify.annotations.NullMarked;
