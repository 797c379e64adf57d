package org.anamnesis.command.patient;

import java.util.HashSet;
import java.util.Set;
import org.anamnesis.api.patient.event.CareStatusEvent;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/** Whether a patient lives, and whether its record takes new clinical acts. */
final class CareStatus {

    private boolean active = true;
    private @Nullable ClinicalTime deceased;
    /** Deaths that were once stated and may since have been taken back: importing one again must not bring it back. */
    private final Set<DeathRecorded> stated = new HashSet<>();

    boolean isActive() {
        return active;
    }

    @Nullable
    ClinicalTime deceased() {
        return deceased;
    }

    boolean holds(DeathRecorded death, Origin origin) {
        return death.deceased().equals(deceased) || origin == Origin.IMPORT && stated.contains(death);
    }

    void evolve(CareStatusEvent event) {
        switch (event) {
            case DeathRecorded death -> {
                deceased = death.deceased();
                stated.add(death);
            }
            case PatientDeactivated _ -> active = false;
            case PatientReactivated _ -> active = true;
        }
    }

    void deathEnteredInError() {
        deceased = null;
    }
}
