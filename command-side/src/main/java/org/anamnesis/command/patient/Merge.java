package org.anamnesis.command.patient;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.event.MergeEvent;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.jspecify.annotations.Nullable;

/** Into which record a patient's record is merged. */
final class Merge {

    private @Nullable PatientId survivor;
    private @Nullable PatientsUnmerged unmerged;

    boolean isInto(PatientId other) {
        return other.equals(survivor);
    }

    /** The record it is merged into; none where this very unmerging is on record. Refuses where there was no merge. */
    @Nullable
    PatientId toUnmerge(String reason) {
        refuseIf(survivor == null && (unmerged == null || !unmerged.reason().equals(reason)),
                PatientRefusal.NOT_MERGED);
        return survivor;
    }

    void evolve(MergeEvent event) {
        switch (event) {
            case PatientsMerged merged -> survivor = merged.survivorId();
            case PatientsUnmerged taken -> {
                survivor = null;
                unmerged = taken;
            }
        }
    }
}
