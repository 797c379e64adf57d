package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.anamnesis.api.billing.event.BillingAccountEvent;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.scheduling.event.BookingEvent;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.ReminderEvent;
import org.anamnesis.api.scheduling.event.WaitingListEvent;
import org.anamnesis.api.timeline.ClinicalEvent;
import org.anamnesis.api.timeline.EnteredInError;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A timeline shows every event about a patient, or it is said here why not. */
class ClinicalEventTest {

    /**
     * Bookings, reminders and money are no clinical matter; of bookings a timeline shows that the patient did not come.
     */
    private static final Set<Class<?>> NOT_SHOWN = Set.of(BookingEvent.class, ReminderEvent.class,
            WaitingListEvent.class, BillingAccountEvent.class, InvoiceEvent.class);

    static List<Class<?>> aboutPatients() {
        return Events.all().stream().filter(AboutPatient.class::isAssignableFrom).toList();
    }

    static List<Class<?>> clinical() {
        return Events.all().stream().filter(ClinicalEvent.class::isAssignableFrom).toList();
    }

    @Test
    void finds_the_events() {
        assertThat(clinical()).hasSizeGreaterThan(35).contains(AppointmentMissed.class);
    }

    @ParameterizedTest
    @MethodSource("aboutPatients")
    void every_event_about_a_patient_is_clinical_or_of_a_family_that_no_timeline_shows(Class<?> event) {
        boolean notShown = event != AppointmentMissed.class
                && NOT_SHOWN.stream().anyMatch(family -> family.isAssignableFrom(event));
        assertThat(ClinicalEvent.class.isAssignableFrom(event)).isEqualTo(!notShown);
    }

    @ParameterizedTest
    @MethodSource("clinical")
    void every_clinical_event_tells_its_moment(Class<?> event) {
        Moment moment = ((ClinicalEvent) Example.of(event)).moment();
        assertThat(moment.factId()).isNotNull();
        assertThat(EventTypes.nameOf(event)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("clinical")
    void what_is_called_entered_in_error_strikes_and_nothing_else_does(Class<?> event) {
        assertThat(EnteredInError.class.isAssignableFrom(event)).isEqualTo(event.getSimpleName().endsWith("InError"));
    }
}
