/** What has been decided about an observation that stands without a checkup. */
@NullMarked
package org.anamnesis.api.observation.event;

import org.jspecify.annotations.NullMarked;
