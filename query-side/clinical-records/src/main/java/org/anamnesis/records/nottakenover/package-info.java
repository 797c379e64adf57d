/** What imports told and the record did not take over, for charts to say that it is missing. */
@NullMarked
package org.anamnesis.records.nottakenover;

import org.jspecify.annotations.NullMarked;
