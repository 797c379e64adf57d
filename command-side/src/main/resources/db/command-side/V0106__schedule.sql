-- When practitioners see patients, for what and where. Rebuilt from events.
create table working_hours (
    tenant          text   not null,
    practitioner_id uuid   not null,
    valid_from      date   not null,
    hours           text   not null,
    -- The sequence number of the event that set them last.
    version         bigint not null,
    primary key (tenant, practitioner_id, valid_from)
);

-- Recorded once and taken back at most once, so it needs no version.
create table time_off (
    tenant          text        not null,
    practitioner_id uuid        not null,
    time_off_id     uuid        not null,
    starts          timestamptz,
    ends            timestamptz,
    cancelled       boolean     not null,
    primary key (tenant, practitioner_id, time_off_id)
);

create table visit_type (
    tenant        text not null,
    visit_type_id uuid not null,
    visit_type    text,
    -- The sequence numbers of the events that defined it last and retired it last: the later one holds.
    defined       bigint,
    retired       bigint,
    primary key (tenant, visit_type_id)
);

-- Closed at most once, so it needs no version.
create table room (
    tenant  text    not null,
    room_id uuid    not null,
    closed  boolean not null,
    primary key (tenant, room_id)
);

grant select, insert, update, delete on working_hours, time_off, visit_type, room to command_side;
