package org.anamnesis.command.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.command.OfferSlot;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.scheduling.FreedSlots.Freed;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.plumbing.calendar.Verdict;
import org.anamnesis.plumbing.id.DerivedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The line in which patients wait. */
@Component
record WaitingQueue(JdbcClient jdbc, Tenants tenants, Schedules schedules, DerivedIds ids) {

    /** Whom the slot suits, the longest waiting first; nobody while it is booked, or another considers an offer. */
    private static final String SUITED = """
            select entry.entry_id, entry.patient_id, entry.specialty, visit_type, specialties
            from waiting_list_entry entry join visit_type using (tenant, visit_type_id)
                 join patient using (tenant, patient_id)
                 join practitioner on practitioner.tenant = entry.tenant
                                   and practitioner.practitioner_id = :practitioner and practitioner.active
                 left join practitioner_specialties trained on trained.tenant = entry.tenant
                                                            and trained.practitioner_id = :practitioner
            where entry.tenant = :tenant and entry.waiting and entry.patient_id <> :except
              and patient.active and patient.deceased is null
              and (entry.practitioner_id is null or entry.practitioner_id = :practitioner)
              and :day between entry.earliest and entry.latest
              and (visit_type::json ->> 'durationMinutes')::integer <= :minutes
              and not exists (select from waiting_list_offer offer
                              where offer.tenant = entry.tenant and offer.entry_id = entry.entry_id
                              and offer.practitioner_id = :practitioner and offer.during = tstzrange(:start, :end)
                              and not offer.lapsed)
              and not exists (select from appointment other
                              where other.tenant = entry.tenant and other.patient_id = entry.patient_id
                              and other.during && tstzrange(:start, :end) and other.holds)
              and not exists (select from appointment other
                              where other.tenant = :tenant and other.practitioner_id = :practitioner
                              and other.during && tstzrange(:start, :end) and other.holds)
              and not exists (select from waiting_list_offer offer
                              join waiting_list_entry considering using (tenant, entry_id)
                              where offer.tenant = :tenant and offer.practitioner_id = :practitioner
                              and offer.during = tstzrange(:start, :end) and not offer.declined
                              and considering.waiting and considering.latest >= :today
                              -- An offer that came to nothing, because another booked the time, is none any more.
                              and not offer.lapsed)
            order by entry.joined_at, entry.entry_id""";

    /** What to offer to the first whose wish a slot fits, as things stand now; empty where there is nobody. */
    Optional<OfferSlot> next(FollowUp followUp, Freed freed) {
        return tenants.rules(followUp.tenant()).filter(rules -> isOpen(followUp.tenant(), freed, rules))
                .flatMap(rules -> first(followUp, freed, rules));
    }

    private boolean isOpen(String tenant, Freed freed, TenantRules rules) {
        Instant start = freed.slot().start().toInstant();
        return start.isAfter(rules.now())
                && schedules.workingTimes(tenant, rules, freed.practitionerId().value())
                        .judge(start, freed.slot().end().toInstant()) == Verdict.OPEN;
    }

    private Optional<OfferSlot> first(FollowUp followUp, Freed freed, TenantRules rules) {
        Slot slot = freed.slot().in(rules.zone());
        return jdbc.sql(SUITED).param("tenant", followUp.tenant()).param("practitioner", freed.practitionerId().value())
                .param("except", followUp.patient()).param("day", slot.start().toLocalDate())
                .param("minutes", Duration.between(slot.start(), slot.end()).toMinutes())
                .param("today", rules.today()).param("start", slot.start()).param("end", slot.end()).query(Place::of)
                .list().stream()
                .filter(Place::suits).findFirst()
                .map(place -> new OfferSlot(new WaitingListEntryId(place.entryId()), new PatientId(place.patientId()),
                        new OfferId(followUp.derivedId(ids, freed.by(), place.entryId())), freed.practitionerId(),
                        slot));
    }

    private record Place(UUID entryId, UUID patientId, List<CodeableConcept> specialties,
            @Nullable CodeableConcept wished, @Nullable VisitType visitType) {

        private static Place of(ResultSet row, int number) throws SQLException {
            return new Place(row.getObject("entry_id", UUID.class), row.getObject("patient_id", UUID.class),
                    Specialties.read(row.getString("specialties")), Specialties.readOne(row.getString("specialty")),
                    VisitTypes.read(row.getString("visit_type")));
        }

        private boolean suits() {
            return Specialties.cover(specialties, wished) && visitType != null
                    && Specialties.cover(specialties, visitType.specialty());
        }
    }
}
