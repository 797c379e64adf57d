/** What has been decided about a prescription. */
@NullMarked
package org.anamnesis.api.prescription.event;

import org.jspecify.annotations.NullMarked;
