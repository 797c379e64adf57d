package org.anamnesis.records.patient;

import org.anamnesis.records.persistence.Documents;

interface PatientRows extends Documents<PatientRow> {}
