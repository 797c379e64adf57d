/** What can be asked about a responsible person. */
@NullMarked
package org.anamnesis.api.responsibleperson.command;

import org.jspecify.annotations.NullMarked;
