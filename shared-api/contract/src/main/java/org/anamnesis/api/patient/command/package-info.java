/** What can be asked of a patient's record. */
@NullMarked
package org.anamnesis.api.patient.command;

import org.jspecify.annotations.NullMarked;
