/** What must be known of patients and practitioners before another aggregate may decide about them. */
@NullMarked
package org.anamnesis.command.status;

import org.jspecify.annotations.NullMarked;
