/** What has been decided about a patient. */
@NullMarked
package org.anamnesis.api.patient.event;

import org.jspecify.annotations.NullMarked;
