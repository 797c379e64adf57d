/** What can be asked of a prescription. */
@NullMarked
package org.anamnesis.api.prescription.command;

import org.jspecify.annotations.NullMarked;
