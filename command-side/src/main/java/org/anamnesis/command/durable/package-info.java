/** What is to be done at a time, remembered in the transaction of the event and done once the time has come. */
@NullMarked
package org.anamnesis.command.durable;

import org.jspecify.annotations.NullMarked;
