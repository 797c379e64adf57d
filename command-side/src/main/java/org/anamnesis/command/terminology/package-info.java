/** Codes and words whose meaning the record must know. Which they are is data. */
@NullMarked
package org.anamnesis.command.terminology;

import org.jspecify.annotations.NullMarked;
