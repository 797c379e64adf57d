-- Values of many parts are kept as the JSON they have in events; what is searched has a column of its own.
-- Patients as they are now. search holds every word of every name, normalised in Java as the query is, each after a space.
create table patient (
    tenant       text        not null,
    id           uuid        not null,
    demographics text        not null,
    contact      text        not null,
    search       text        not null,
    birth_date   text,
    deceased     text,
    active       boolean     not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    revision     integer     not null,
    primary key (tenant, id)
);

create index patient_by_name on patient using gin (search gin_trgm_ops);
create index patient_by_birth_date on patient (tenant, birth_date);

create table patient_identifier (
    tenant     text not null,
    patient_id uuid not null,
    system     text not null,
    value      text not null,
    primary key (tenant, patient_id, system, value)
);

create index patient_by_identifier on patient_identifier (tenant, value);
