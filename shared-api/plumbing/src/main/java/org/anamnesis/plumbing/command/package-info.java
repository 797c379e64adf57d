/** The exception by which an aggregate says no. */
@NullMarked
package org.anamnesis.plumbing.command;

import org.jspecify.annotations.NullMarked;
