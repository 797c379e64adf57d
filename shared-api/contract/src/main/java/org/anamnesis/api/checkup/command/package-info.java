/** What can be asked of a checkup. */
@NullMarked
package org.anamnesis.api.checkup.command;

import org.jspecify.annotations.NullMarked;
