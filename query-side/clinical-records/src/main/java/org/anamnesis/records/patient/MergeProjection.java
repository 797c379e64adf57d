package org.anamnesis.records.patient;

import org.anamnesis.api.patient.event.MergeEvent;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps the links between records. They are fed in the duplicate's order alone; the survivor's rows may come before or
 * after, and are met only when read.
 */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record MergeProjection(Rows rows, MergeRows merges) {

    @EventHandler
    void on(MergeEvent event, EventContext recording) {
        switch (event) {
            case PatientsMerged it -> rows.add(new MergeRow(recording, it));
            case PatientsUnmerged it -> current(recording, it).end(recording, it);
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("patient_merge");
    }

    private MergeRow current(EventContext recording, PatientsUnmerged unmerged) {
        rows.flush();
        return merges
                .findByKeyTenantAndKeyPatientIdAndUnmergedAtIsNull(recording.tenant(), unmerged.patientId().value())
                .orElseThrow(() -> new IllegalStateException("No merge to take back"));
    }
}
