-- Who is booked when, who waits, and which checkup an appointment led to. Rebuilt from events; the truth is in "event".

create table appointment (
    tenant          text   not null,
    appointment_id  uuid   not null,
    patient_id      uuid   not null,
    practitioner_id uuid,
    room_id         uuid,
    during          tstzrange,
    state           text   not null check (state in ('BOOKED', 'CHECKED_IN', 'CANCELLED', 'MISSED', 'FULFILLED')),
    -- Whether the time is taken by it: not by one that was cancelled or missed.
    holds           boolean generated always as (state not in ('CANCELLED', 'MISSED')) stored,
    -- The sequence numbers of the events that said last what was booked, and what became of it.
    terms_version   bigint not null,
    state_version   bigint not null,
    primary key (tenant, appointment_id),
    -- Whatever races: no two appointments of a practitioner, of a patient or in a room overlap.
    constraint appointment_practitioner_free exclude using gist
        (tenant with =, practitioner_id with =, during with &&) where (holds),
    constraint appointment_patient_free exclude using gist
        (tenant with =, patient_id with =, during with &&) where (holds),
    constraint appointment_room_free exclude using gist
        (tenant with =, room_id with =, during with &&) where (holds and room_id is not null)
);

-- What practitioners are trained in; what they are registered with, which does not change.
create table practitioner_specialties (
    tenant          text not null,
    practitioner_id uuid not null,
    specialties     text not null,
    primary key (tenant, practitioner_id)
);

create table appointment_checkup (
    tenant         text    not null,
    checkup_id     uuid    not null,
    appointment_id uuid,
    -- Not where the checkup was cancelled or entered in error; that is for good.
    stands         boolean not null,
    primary key (tenant, checkup_id)
);

-- An appointment leads to one checkup.
create unique index appointment_one_checkup on appointment_checkup (tenant, appointment_id) where stands;

create table waiting_list_entry (
    tenant          text    not null,
    entry_id        uuid    not null,
    patient_id      uuid    not null,
    practitioner_id uuid,
    specialty       text,
    visit_type_id   uuid,
    earliest        date,
    latest          date,
    -- The time of the event, by which the line is formed.
    joined_at       timestamptz,
    -- Who left does not come back to the same place.
    waiting         boolean not null,
    primary key (tenant, entry_id)
);

create index waiting_list_line on waiting_list_entry (tenant, joined_at) where waiting;

create table waiting_list_offer (
    tenant          text    not null,
    offer_id        uuid    not null,
    entry_id        uuid    not null,
    practitioner_id uuid,
    during          tstzrange,
    declined        boolean not null,
    -- Somebody booked the time since.
    lapsed          boolean not null default false,
    primary key (tenant, offer_id)
);

create index waiting_list_offers on waiting_list_offer (tenant, entry_id);

create index waiting_list_offered on waiting_list_offer (tenant, practitioner_id, during);

grant select, insert, update, delete
    on appointment, practitioner_specialties, appointment_checkup,
       waiting_list_entry, waiting_list_offer to command_side;
