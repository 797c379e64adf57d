package org.anamnesis.records.practitioner;

import jakarta.persistence.Embeddable;

/** What a practitioner is trained in, by the code of a terminology. */
@Embeddable
record TrainedIn(String system, String code) {}
