/** What is asked of the facts: figures by groups, and the facts themselves. */
@NullMarked
package org.anamnesis.reporting.report;

import org.jspecify.annotations.NullMarked;
