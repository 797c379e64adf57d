package org.anamnesis.records.act;

import java.util.EnumSet;
import java.util.Set;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.event.ActEvent;
import org.anamnesis.api.checkup.event.ActEvent.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps what was done in checkups. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record ActProjection(Rows rows) {

    private static final Set<CheckupFact> ACTS = EnumSet.of(CheckupFact.PROCEDURE, CheckupFact.IMMUNIZATION,
            CheckupFact.DIAGNOSTIC_REPORT);

    @EventHandler
    void on(ActEvent event, EventContext recording) {
        switch (event) {
            case ProcedureRecorded it -> rows.add(ActRow.of(recording, it));
            case ImmunizationRecorded it -> rows.add(ActRow.of(recording, it));
            case DiagnosticReportRecorded it -> rows.add(ActRow.of(recording, it));
        }
    }

    @EventHandler
    void on(CheckupFactEnteredInError error, EventContext recording) {
        FactKey key = FactKey.of(recording, error.patientId(), error.factId());
        if (ACTS.contains(error.fact())) {
            rows.get(ActRow.class, key).enterInError(error.reason());
        } else if (error.fact() == CheckupFact.CHECKUP) {
            rows.enterAllInError(ActRow.class, "f.checkupId = :fact", key, error.reason());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("act");
    }
}
