/** What has been decided about a responsible person. */
@NullMarked
package org.anamnesis.api.responsibleperson.event;

import org.jspecify.annotations.NullMarked;
