package org.anamnesis.records.condition;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.value.ApproximateTime;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.condition.ConditionsOfPatient.Source;
import org.anamnesis.records.condition.ConditionsOfPatient.Status;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** A problem of the problem list, or a diagnosis of a checkup. */
@Entity
@Table(name = "condition")
class ConditionRow extends Fact {

    private @Nullable UUID checkupId;
    private String source;
    private String content;
    private @Nullable Integer rank;
    private String status;
    private @Nullable String abatement;
    private @Nullable String abatementTold;
    private @Nullable String reason;

    protected ConditionRow() {}

    private ConditionRow(FactKey key, EventContext recording, Source source, Condition condition,
            List<Warning> warnings) {
        super(key, recording, condition.onset(), warnings);
        this.checkupId = condition.checkupId() == null ? null : condition.checkupId().value();
        this.source = source.code();
        this.content = EventJson.write(condition);
        this.status = Status.of(condition).code();
    }

    static ConditionRow problem(FactKey key, EventContext recording, Condition condition, List<Warning> warnings) {
        return new ConditionRow(key, recording, Source.PROBLEM_LIST, condition, warnings);
    }

    static ConditionRow diagnosis(FactKey key, EventContext recording, CheckupId checkup, Diagnosis diagnosis,
            List<Warning> warnings) {
        ConditionRow row = new ConditionRow(key, recording, Source.DIAGNOSIS,
                new Condition(diagnosis.code(), diagnosis.certainty(), diagnosis.onset(), checkup, null,
                        diagnosis.onsetTold(), diagnosis.severity(), diagnosis.stages(), diagnosis.bodySites(),
                        diagnosis.note()),
                warnings);
        row.rank = diagnosis.rank();
        return row;
    }

    void resolve(ConditionClinicalStatus how, @Nullable ClinicalTime time, @Nullable ApproximateTime told) {
        // What it never was it did not cease to be.
        status = status.equals(Status.REFUTED.code()) ? status : Status.of(how).code();
        abatement = time == null ? null : time.value();
        abatementTold = EventJson.writeOrNull(told);
        changed();
    }

    void refute(String why) {
        status = Status.REFUTED.code();
        reason = why;
        changed();
    }
}
