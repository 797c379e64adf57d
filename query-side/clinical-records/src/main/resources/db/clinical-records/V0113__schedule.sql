-- When practitioners see patients, from a day on: of two statements for one day the later stands.
create table working_hours (
    tenant          text   not null,
    practitioner_id uuid   not null,
    valid_from      date   not null,
    content         text   not null,
    version         bigint not null,
    primary key (tenant, practitioner_id, valid_from)
);

-- When they see nobody in spite of that. One that was taken back stays, for its version.
create table time_off (
    tenant          text        not null,
    practitioner_id uuid        not null,
    id              uuid        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    content         text        not null,
    cancelled       text,
    version         bigint      not null,
    primary key (tenant, practitioner_id, id)
);

create index time_off_in_time on time_off (tenant, practitioner_id, ends_at) where cancelled is null;

create table visit_type (
    tenant  text   not null,
    id      uuid   not null,
    code    text   not null,
    content text   not null,
    retired text,
    version bigint not null,
    primary key (tenant, id)
);

create table room (
    tenant  text   not null,
    id      uuid   not null,
    name    text   not null,
    closed  text,
    version bigint not null,
    primary key (tenant, id)
);
