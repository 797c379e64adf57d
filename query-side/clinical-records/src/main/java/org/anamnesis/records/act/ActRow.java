package org.anamnesis.records.act;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.Performed;
import org.anamnesis.api.checkup.event.ActEvent.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** Something that was done in a checkup. */
@Entity
@Table(name = "act")
class ActRow extends Fact {

    static final String PROCEDURE = "procedure";

    static final String IMMUNIZATION = "immunization";

    static final String DIAGNOSTIC_REPORT = "diagnostic-report";

    private UUID checkupId;
    private String kind;
    private String content;

    protected ActRow() {}

    private ActRow(EventContext recording, CheckupEvent event, UUID id, String kind, @Nullable ClinicalTime time,
            Object content, List<Warning> warnings) {
        super(FactKey.of(recording, event.patientId(), id), recording, time, warnings);
        this.checkupId = event.checkupId().value();
        this.kind = kind;
        this.content = EventJson.write(content);
    }

    static ActRow of(EventContext recording, ProcedureRecorded it) {
        Performed performed = it.procedure().performed();
        return new ActRow(recording, it, it.procedureId().value(), PROCEDURE,
                performed.start() == null ? performed.end() : performed.start(), it.procedure(), it.warnings());
    }

    static ActRow of(EventContext recording, ImmunizationRecorded it) {
        return new ActRow(recording, it, it.immunizationId().value(), IMMUNIZATION, it.immunization().occurred(),
                it.immunization(), it.warnings());
    }

    static ActRow of(EventContext recording, DiagnosticReportRecorded it) {
        return new ActRow(recording, it, it.diagnosticReportId().value(), DIAGNOSTIC_REPORT,
                it.diagnosticReport().effective(), it.diagnosticReport(), it.warnings());
    }
}
