/** Owner, parent, guarantor: a person who answers for a patient (FHIR RelatedPerson). */
@NullMarked
package org.anamnesis.api.responsibleperson;

import org.jspecify.annotations.NullMarked;
