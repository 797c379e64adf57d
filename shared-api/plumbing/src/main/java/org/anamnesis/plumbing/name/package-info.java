/** Names of people as they are compared: in search, and where two records may be about one person. */
@NullMarked
package org.anamnesis.plumbing.name;

import org.jspecify.annotations.NullMarked;
