-- Appointments as they stand. content holds what was booked, cancellation who cancelled and why.
create table appointment (
    tenant                text        not null,
    patient_id            uuid        not null,
    id                    uuid        not null,
    practitioner_id       uuid        not null,
    visit_type_id         uuid,
    room_id               uuid,
    starts_at             timestamptz not null,
    ends_at               timestamptz not null,
    status                text        not null,
    content               text        not null,
    cancellation          text,
    checkup_id            uuid,
    waiting_list_entry_id uuid,
    booked_at             timestamptz not null,
    booked_by             text        not null,
    version               bigint      not null,
    -- From when until when, in one number: seconds since 1970, and in the lower 20 bits how many seconds it lasts.
    span                  bigint      not null generated always as (
        (floor(extract(epoch from starts_at at time zone 'UTC'))::bigint << 20)
        + least(greatest(ceil(extract(epoch from ends_at at time zone 'UTC'))::bigint
            - floor(extract(epoch from starts_at at time zone 'UTC'))::bigint, 0), (1 << 20) - 1)) stored,
    primary key (tenant, patient_id, id)
)
-- An index alone answers only for pages that were vacuumed: five times as dear without.
with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

create index appointment_in_time on appointment (tenant, patient_id, starts_at desc, id desc);
create index appointment_of_practitioner on appointment (tenant, practitioner_id, starts_at);
-- A search for free slots reads tens of thousands, and nothing but this.
create index appointment_busy on appointment (tenant, practitioner_id, span)
    where status in ('booked', 'checked-in', 'fulfilled');
create index appointment_to_come on appointment (tenant, starts_at, id) where status = 'booked';

-- Reminders that were tried or given up.
create table reminder (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    appointment_id uuid        not null,
    starts_at      timestamptz,
    lead_minutes   integer,
    channel        text,
    attempts       integer     not null,
    status         text        not null,
    failure        text,
    changed_at     timestamptz not null,
    primary key (tenant, patient_id, id)
);

create index reminder_of_appointment on reminder (tenant, patient_id, appointment_id);
create index reminder_given_up on reminder (tenant, changed_at desc, id desc) where status = 'given-up';

-- Who waits for a slot, and which slots were offered.
create table waiting_list_entry (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    wish           text        not null,
    joined_at      timestamptz not null,
    left_at        timestamptz,
    appointment_id uuid,
    reason         text,
    version        bigint      not null,
    primary key (tenant, patient_id, id)
);

create index waiting_list on waiting_list_entry (tenant, joined_at, id) where left_at is null;

create table slot_offer (
    tenant          text        not null,
    patient_id      uuid        not null,
    id              uuid        not null,
    entry_id        uuid        not null,
    practitioner_id uuid        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    slot            text        not null,
    offered_at      timestamptz not null,
    declined_at     timestamptz,
    primary key (tenant, patient_id, id)
);

create index slot_offer_open on slot_offer (tenant, patient_id, entry_id) where declined_at is null;
