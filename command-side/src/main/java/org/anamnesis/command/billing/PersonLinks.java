package org.anamnesis.command.billing;

import java.time.ZoneOffset;
import java.util.UUID;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PatientLinked;
import org.anamnesis.api.responsibleperson.event.ResponsiblePersonContactChanged;
import org.anamnesis.api.responsibleperson.event.ResponsiblePersonEvent;
import org.anamnesis.api.responsibleperson.event.ResponsiblePersonRegistered;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lookup of who answers for whom, written in the transaction that appends the event. */
@Component
@ProcessingGroup(BillingParameters.GROUP)
@DisallowReplay
class PersonLinks implements Lookup {

    private final JdbcClient jdbc;

    PersonLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a payer stands to a patient now; a link that it rests on holds still until the decision is stored. */
    PayerStanding standing(String tenant, UUID patient, Payer payer) {
        return new PayerStanding(payer.responsiblePersonId() == null || !jdbc.sql("""
                select 1 from person_link
                where tenant = ? and patient_id = ? and person_id = ? and stands and (ends is null or ends > now())
                for share""").params(tenant, patient, payer.responsiblePersonId().value()).query().listOfRows()
                .isEmpty());
    }

    @Override
    public String revision() {
        return "person-links-1";
    }

    @Override
    public void fill(DomainEventMessage<?> event, String tenant) {
        if (event.getPayload() instanceof ResponsiblePersonEvent person) {
            on(person, tenant, event.getSequenceNumber());
        }
    }

    @EventHandler
    void on(ResponsiblePersonEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant,
            @SequenceNumber long version) {
        switch (event) {
            case PatientLinked linked ->
                put(tenant, linked, linked, linked.linkId(), true, linked.period().end(), version);
            case PatientLinkEnded ended -> put(tenant, ended, ended, ended.linkId(), true, ended.end(), version);
            case PatientLinkEnteredInError error -> put(tenant, error, error, error.linkId(), false, null, version);
            case ResponsiblePersonRegistered _,ResponsiblePersonContactChanged _ -> {
            }
        }
    }

    private void put(String tenant, ResponsiblePersonEvent person, AboutPatient patient, LinkId link, boolean stands,
            @Nullable ClinicalTime end, long version) {
        jdbc.sql("""
                insert into person_link as known (tenant, patient_id, person_id, link_id, stands, ends, version)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant, patient_id, person_id, link_id) do update
                set stands = excluded.stands, ends = excluded.ends, version = excluded.version
                where excluded.version > known.version""")
                .param(tenant).param(patient.patientId().value()).param(person.responsiblePersonId().value())
                .param(link.value()).param(stands)
                .param(end == null ? null : end.latest().atOffset(ZoneOffset.UTC)).param(version).update();
    }
}
