/** What has been decided about a checkup. */
@NullMarked
package org.anamnesis.api.checkup.event;

import org.jspecify.annotations.NullMarked;
