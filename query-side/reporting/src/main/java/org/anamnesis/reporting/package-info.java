/** Reports for those who count: money, activity, population. */
@NullMarked
package org.anamnesis.reporting;

import org.jspecify.annotations.NullMarked;
