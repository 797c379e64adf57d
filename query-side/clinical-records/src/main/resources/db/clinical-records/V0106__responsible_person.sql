-- Persons and links are fed in two orders, that of the person and that of the patient: they meet only when read.
create table responsible_person (
    tenant      text        not null,
    id          uuid        not null,
    content     jsonb       not null,
    search      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    revision    integer     not null,
    primary key (tenant, id)
);

create index responsible_person_by_name on responsible_person using gin (search gin_trgm_ops);

create table patient_link (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    person_id      uuid        not null,
    relationship   text        not null,
    period         text        not null,
    clinical_time  text,
    clinical_from  timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    warnings       text,
    in_error       text,
    revision       integer     not null,
    primary key (tenant, patient_id, id)
);

create index patient_link_of_person on patient_link (tenant, person_id);
