/** What the resources and lists of all contexts have in common. */
@NullMarked
package org.anamnesis.records.web;

import org.jspecify.annotations.NullMarked;
