-- Imports and how far they have come. What they brought in is in "event"; the counts here are for people to read.
create table import (
    tenant      text        not null,
    import_id   uuid        not null,
    actor       text        not null,
    source      text,
    state       text        not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    failure     text,
    counts      jsonb       not null,
    queued_at   timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    primary key (tenant, import_id)
);

-- At start those that a crash interrupted are looked for.
create index import_unfinished on import (queued_at) where state in ('QUEUED', 'RUNNING');

-- Which patient, encounter or prescription holds an imported fact: another export may not put it under another as well.
create table imported_fact (
    fact    uuid primary key,
    owner   uuid    not null,
    checkup boolean not null,
    patient uuid    not null
);

grant select, insert, update on import to command_side;
grant select, insert, delete on imported_fact to command_side;

-- What was told of somebody who may not be the patient on record, as it came, until a person says who it is.
create table held_bundle (
    tenant        text  not null,
    held_facts_id uuid  not null,
    digest        bytea not null,
    source        text,
    content       text  not null,
    -- the import that brings it in, once somebody said that it is the patient's
    import_id     uuid,
    primary key (tenant, held_facts_id, digest)
);

grant select, insert, update, delete on held_bundle to command_side;
