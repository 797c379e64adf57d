-- A patient, practitioner, responsible person or tenant is one document, kept as the JSON of its parts in events and
-- answered as it is. Only what is searched, joined or ordered has a column beside it.
-- Patients as they are now. search holds every word of every name, folded in Java as the query is, each after a space;
-- exact holds whole names and their parts, to tell which of those found is met just so: it needs no index.
-- Which name is of today is told when the patient is read, for it may end without an event.
create table patient (
    tenant      text        not null,
    id          uuid        not null,
    content     jsonb       not null,
    search      text        not null,
    exact       text        not null,
    birth_date  text generated always as (content #>> '{demographics,birthDate}') stored,
    deceased    text generated always as (content ->> 'deceased') stored,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    revision    integer     not null,
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

-- What imports told of the patient and the record did not take over.
create table fact_not_taken_over (
    tenant        text        not null,
    patient_id    uuid        not null,
    id            uuid        not null,
    kind          text        not null,
    content       text,
    reason        text        not null,
    settled       boolean     not null,
    clinical_time text,
    clinical_from timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    warnings      text,
    in_error      text,
    revision      integer     not null,
    primary key (tenant, patient_id, id)
);

-- Those of whom held facts are told, with the facts.
create table held_facts (
    tenant        text        not null,
    patient_id    uuid        not null,
    id            uuid        not null,
    content       text        not null,
    facts         text        not null,
    answered      boolean     not null,
    clinical_time text,
    clinical_from timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    warnings      text,
    in_error      text,
    revision      integer     not null,
    primary key (tenant, patient_id, id)
);
