/** What has been decided about a practitioner. */
@NullMarked
package org.anamnesis.api.practitioner.event;

import org.jspecify.annotations.NullMarked;
