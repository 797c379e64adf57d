package org.anamnesis.records.practitioner;

import org.anamnesis.records.persistence.Documents;

interface PractitionerRows extends Documents<PractitionerRow> {}
