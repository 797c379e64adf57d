/**
 * What speaks against a medication: allergies, duplicate therapy and interactions, by rules that are data. A shared
 * room: pure, without storage, and knowing no context.
 */
@NullMarked
package org.anamnesis.command.safety;

import org.jspecify.annotations.NullMarked;
