package org.anamnesis.records.responsibleperson;

import org.anamnesis.records.persistence.Documents;

interface ResponsiblePersonRows extends Documents<ResponsiblePersonRow> {}
