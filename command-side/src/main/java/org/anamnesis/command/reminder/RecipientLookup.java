package org.anamnesis.command.reminder;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.responsibleperson.event.PersonEvent;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonContactChanged;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonRegistered;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.ContactPoint;
import org.anamnesis.api.value.InUse;
import org.anamnesis.api.value.Period;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.EventJson;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lookup of e-mail addresses and of who answers for whom, written in the transaction that appends the event. A row
 * stands as the newest event says, in whatever order it is told.
 */
@Lookup(revision = "reminder-recipients-1")
@ProcessingGroup(ReminderPlan.GROUP)
record RecipientLookup(JdbcClient jdbc) {

    private static final String PUT_ADDRESS = """
            insert into reminder_address as known (tenant, subject_id, emails, version) values (?, ?, ?::jsonb, ?)
            on conflict (tenant, subject_id) do update set emails = excluded.emails, version = excluded.version
            where excluded.version > known.version""";

    private static final String PUT_LINK = """
            insert into reminder_link as known (tenant, link_id, patient_id, person_id, starts, ends, entered_in_error,
                                                version)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant, link_id) do update
            set starts = coalesce(excluded.starts, known.starts),
                entered_in_error = excluded.entered_in_error or known.entered_in_error,
                ends = case when excluded.version > known.version then coalesce(excluded.ends, known.ends)
                            else coalesce(known.ends, excluded.ends) end,
                version = greatest(excluded.version, known.version)""";

    @EventHandler
    void on(PatientRegistered event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        if (!emails(event.contact()).isEmpty()) {
            put(tenant, event.patientId().value(), event.contact(), version);
        }
    }

    @EventHandler
    void on(ContactChanged event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        put(tenant, event.patientId().value(), event.contact(), version);
    }

    @EventHandler
    void on(PersonEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        switch (event) {
            case ResponsiblePersonRegistered registered -> put(tenant, registered.responsiblePersonId().value(),
                    registered.contact(), version);
            case ResponsiblePersonContactChanged changed -> put(tenant, changed.responsiblePersonId().value(),
                    changed.contact(), version);
        }
    }

    @EventHandler
    void on(PatientLinkEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        switch (event) {
            case PatientLinked link -> {
                ClinicalTime start = link.period().start();
                ClinicalTime end = link.period().end();
                put(tenant, link.linkId(), link.patientId(), link, start == null ? null : start.earliest(),
                        end == null ? null : end.latest(), false, version);
            }
            case PatientLinkEnded ended -> put(tenant, ended.linkId(), ended.patientId(), ended, null,
                    ended.end().earliest(), false, version);
            case PatientLinkEnteredInError error -> put(tenant, error.linkId(), error.patientId(),
                    error, null, null, true, version);
        }
    }

    private void put(String tenant, UUID subject, Contact contact, long version) {
        jdbc.sql(PUT_ADDRESS).param(tenant).param(subject).param(EventJson.write(emails(contact)))
                .param(version).update();
    }

    private void put(String tenant, LinkId link, PatientId patient, PatientLinkEvent event, @Nullable Instant starts,
            @Nullable Instant ends, boolean enteredInError, long version) {
        jdbc.sql(PUT_LINK).param(tenant).param(link.value()).param(patient.value())
                .param(event.responsiblePersonId().value())
                .param(starts == null ? null : starts.atOffset(ZoneOffset.UTC))
                .param(ends == null ? null : ends.atOffset(ZoneOffset.UTC)).param(enteredInError)
                .param(version).update();
    }

    /** Those that are no former ones by their use, the preferred first; whether they are of today is asked when due. */
    private static List<Email> emails(Contact contact) {
        return contact.telecom().stream().filter(point -> point.system() == ContactPoint.Means.EMAIL)
                .filter(point -> !point.isFormer(Instant.MIN)).sorted(InUse.BY_PREFERENCE).map(Email::of).toList();
    }

    /** An address, and from when until when mail goes to it. */
    private record Email(String email, @Nullable Instant starts, @Nullable Instant ends) {

        private static Email of(ContactPoint point) {
            Period period = point.period() == null ? new Period(null, null) : point.period();
            return new Email(point.value(), period.start() == null ? null : period.start().earliest(),
                    period.end() == null ? null : period.end().latest());
        }
    }
}
