package org.anamnesis.records.patient;

import static org.anamnesis.records.Story.noneKnown;
import static org.anamnesis.records.Story.allergy;
import static org.anamnesis.records.Story.checkup;
import static org.anamnesis.records.Story.merged;
import static org.anamnesis.records.Story.observed;
import static org.anamnesis.records.Story.registered;
import static org.anamnesis.records.Story.unmerged;
import static org.anamnesis.records.Story.weight;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.records.RunningRecords;

/** Two records, a survivor and a duplicate, and what happens to them. Ids go by names. */
final class Twins {

    private final RunningRecords records;

    private final Map<String, UUID> ids = new HashMap<>();

    Twins(RunningRecords records) {
        this.records = records;
    }

    UUID id(String name) {
        return ids.computeIfAbsent(name, key -> UUID.randomUUID());
    }

    UUID survivor() {
        return id("survivor");
    }

    UUID duplicate() {
        return id("duplicate");
    }

    /** Both are registered; the survivor has no known allergies, the duplicate one, and each a checkup. */
    Twins live() {
        records.written(survivor(), registered(survivor(), "Flórez", "Ana"));
        records.written(survivor(),
                noneKnown(survivor(), id("none-known"), Subject.ALLERGIES, "2020-01-01"));
        visit("survivor", "checkup-1", "2024-02-01", "70");
        records.written(duplicate(), registered(duplicate(), "Florez", "Anita"));
        records.written(duplicate(), allergy(duplicate(), id("allergy"), Allergy.Criticality.HIGH));
        visit("duplicate", "checkup-2", "2024-03-01", "71");
        return this;
    }

    /** A checkup with an observation. */
    Twins visit(String who, String checkup, String day, String kilograms) {
        records.written(id(checkup), checkup(id(who), id(checkup), null, day));
        records.written(id(checkup), observed(id(who), id(checkup), id(checkup + "-weight"), weight(kilograms, day)));
        return this;
    }

    Twins merge() {
        records.written(duplicate(), merged(duplicate(), survivor()));
        return this;
    }

    Twins unmerge() {
        records.written(duplicate(), unmerged(duplicate(), survivor()));
        return this;
    }

    Twins settled() {
        records.settled();
        return this;
    }

    /** What a GET answers, with names for ids and without what tells when it was recorded and read. */
    String told(String path, String who) {
        String text = records.get(path, id(who)).extract().asString()
                .replaceAll("\"(recordedAt|mergedAt|lagMillis)\":(\"[^\"]*\"|\\d+)", "\"$1\":0");
        for (Map.Entry<String, UUID> named : ids.entrySet()) {
            text = text.replace(named.getValue().toString(), named.getKey());
        }
        return text;
    }
}
