/** What can be asked about a practitioner. */
@NullMarked
package org.anamnesis.api.practitioner.command;

import org.jspecify.annotations.NullMarked;
