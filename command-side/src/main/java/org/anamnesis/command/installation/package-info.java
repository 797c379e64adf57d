/** What makes this installation the one that its record belongs to. */
@NullMarked
package org.anamnesis.command.installation;

import org.jspecify.annotations.NullMarked;
