package org.anamnesis.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.OpeningTime;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.TimeOffId;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.WaitingWish;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderAttempted;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffCancelled;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffRecorded;
import org.anamnesis.api.scheduling.event.ScheduleEvent.WorkingHoursSet;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeDefined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.SlotOffered;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListJoined;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.tenant.event.TenantEvent.TenantRegistered;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.plumbing.testing.TestIds;

/**
 * A practice in Berlin with a practitioner, a type of visit and a room, as the command side writes what happens there.
 */
public final class ScheduleStory {

    public static final CodeableConcept PAEDIATRICS = CodeableConcept.of(Coding.SNOMED_CT, "394537008", "Paediatrics");

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final RunningRecords records;

    private final UUID practitioner;

    private final VisitTypeId visitType = new VisitTypeId(UUID.randomUUID());

    private final RoomId room = new RoomId(UUID.randomUUID());

    public ScheduleStory(RunningRecords records, UUID practitioner) {
        this.records = records;
        this.practitioner = practitioner;
    }

    /** The practice opens: tenant, type of visit, room, and a practitioner who works from 9 to 12 on all days. */
    public ScheduleStory open() {
        records.written(TestIds.IDS.tenant(records.tenant()), tenant(records.tenant()));
        records.written(visitType.value(), visitType());
        records.written(room.value(), new RoomRegistered(room, "Room 2"));
        records.written(practitioner, practitioner("Haas", "Eva"));
        return works("2020-01-01", "09:00", "12:00", Weekday.values());
    }

    public ScheduleStory works(String validFrom, String from, String until, Weekday... days) {
        List<OpeningTime> week = Stream.of(days)
                .map(day -> new OpeningTime(day, LocalTime.parse(from), LocalTime.parse(until))).toList();
        records.written(schedule().value(), new WorkingHoursSet(schedule(), new PractitionerId(practitioner),
                new WorkingHours(LocalDate.parse(validFrom), week, null)));
        return this;
    }

    public UUID off(String from, String until) {
        TimeOffId off = new TimeOffId(UUID.randomUUID());
        records.written(schedule().value(), new TimeOffRecorded(schedule(), new PractitionerId(practitioner), off,
                slot(from, until), "congress"));
        return off.value();
    }

    public void offCancelled(UUID off) {
        records.written(schedule().value(), new TimeOffCancelled(schedule(), new PractitionerId(practitioner),
                new TimeOffId(off), "congress was called off"));
    }

    /** An appointment, from and until local times such as 2030-03-04T09:00. */
    public UUID booked(UUID patient, String from, String until) {
        UUID appointment = UUID.randomUUID();
        records.written(appointment, booked(patient, appointment, from, until));
        return appointment;
    }

    public AppointmentBooked booked(UUID patient, UUID appointment, String from, String until) {
        return new AppointmentBooked(new AppointmentId(appointment), new PatientId(patient),
                new PractitionerId(practitioner), slot(from, until), visitType, room,
                new CodeableConcept(List.of(), "Cough"), "brings an X-ray", null);
    }

    public AppointmentRescheduled moved(UUID patient, UUID appointment, String from, String until) {
        return new AppointmentRescheduled(new AppointmentId(appointment), new PatientId(patient),
                new PractitionerId(practitioner), slot(from, until), visitType, null, null, null);
    }

    public AppointmentCancelled cancelled(UUID patient, UUID appointment, String from, String until) {
        return new AppointmentCancelled(new AppointmentId(appointment), new PatientId(patient),
                new PractitionerId(practitioner), slot(from, until), CancelledBy.PATIENT, true, "has a cold");
    }

    public AppointmentMissed missed(UUID patient, UUID appointment, String from, String until) {
        return new AppointmentMissed(new AppointmentId(appointment), new PatientId(patient),
                new PractitionerId(practitioner), slot(from, until));
    }

    public ReminderAttempted reminded(UUID patient, UUID appointment, UUID reminder, String from, String until) {
        return new ReminderAttempted(new AppointmentId(appointment), new PatientId(patient), new ReminderId(reminder),
                slot(from, until), 1440, ReminderChannel.EMAIL, 2);
    }

    public WaitingListJoined waits(UUID patient, UUID entry) {
        return new WaitingListJoined(new WaitingListEntryId(entry), new PatientId(patient), new WaitingWish(
                new PractitionerId(practitioner), null, visitType, LocalDate.of(2030, 3, 4), LocalDate.of(2030, 4, 4)));
    }

    public SlotOffered offered(UUID patient, UUID entry, UUID offer, String from, String until) {
        return new SlotOffered(new WaitingListEntryId(entry), new PatientId(patient), new OfferId(offer),
                new PractitionerId(practitioner), slot(from, until));
    }

    public VisitTypeDefined visitType() {
        return new VisitTypeDefined(visitType,
                new VisitType("first-visit", "First visit", 30, EncounterClass.AMBULATORY, PAEDIATRICS));
    }

    public VisitTypeId visitTypeId() {
        return visitType;
    }

    public RoomId room() {
        return room;
    }

    public PractitionerRegistered practitioner(String family, String given) {
        return new PractitionerRegistered(new PractitionerId(practitioner),
                new Profile(HumanName.of(family, given), List.of(), List.of(PAEDIATRICS), Contact.unknown()));
    }

    public static TenantRegistered tenant(String tenant) {
        return new TenantRegistered(new TenantId(TestIds.IDS.tenant(tenant)), settings("Europe/Berlin"));
    }

    public static TenantSettings settings(String zone) {
        return new TenantSettings("Practice", "DE", "BE", zone, "EUR", null, List.of(), null, null);
    }

    /** A span of time as the clocks of Berlin show it. */
    public static Slot slot(String from, String until) {
        return new Slot(LocalDateTime.parse(from).atZone(BERLIN).toOffsetDateTime(),
                LocalDateTime.parse(until).atZone(BERLIN).toOffsetDateTime());
    }

    private ScheduleId schedule() {
        return new ScheduleId(TestIds.IDS.schedule(practitioner));
    }
}
