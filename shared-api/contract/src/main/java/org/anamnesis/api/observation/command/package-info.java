/** What can be asked of an observation that stands without a checkup. */
@NullMarked
package org.anamnesis.api.observation.command;

import org.jspecify.annotations.NullMarked;
