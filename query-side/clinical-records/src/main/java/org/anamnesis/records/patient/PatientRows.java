package org.anamnesis.records.patient;

import org.anamnesis.records.row.TenantKey;
import org.springframework.data.jpa.repository.JpaRepository;

interface PatientRows extends JpaRepository<PatientRow, TenantKey> {}
