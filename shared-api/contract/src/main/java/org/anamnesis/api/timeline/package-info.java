/** What a timeline shows of an event, which the event itself tells. */
@NullMarked
package org.anamnesis.api.timeline;

import org.jspecify.annotations.NullMarked;
