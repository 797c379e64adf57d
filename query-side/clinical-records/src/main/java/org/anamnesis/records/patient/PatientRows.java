package org.anamnesis.records.patient;

import org.anamnesis.records.persistence.TenantKey;
import org.springframework.data.jpa.repository.JpaRepository;

interface PatientRows extends JpaRepository<PatientRow, TenantKey> {}
