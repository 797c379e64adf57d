package org.anamnesis.api.timeline;

import java.util.UUID;

/** Tells that a fact never was true: a timeline shows struck what was told of it, but not that it was struck. */
public interface EnteredInError extends ClinicalEvent {

    /** The fact; where it is a checkup or a prescription, what belongs to that falls with it. */
    UUID factId();

    /** Why, in the words of who decided. */
    String reason();

    /** The events that told of the fact; others may speak of the same id. */
    Class<? extends ClinicalEvent> strikes();

    @Override
    default Moment moment() {
        return Moment.about(factId()).saying(reason());
    }
}
