/** Charts, timelines, series, search and worklists, projected from events. */
@NullMarked
package org.anamnesis.records;

import org.jspecify.annotations.NullMarked;
