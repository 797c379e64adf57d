create table checkup (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    practitioner_id uuid,
    visit          text        not null,
    status         text        not null,
    ended          text,
    signed_by      uuid,
    cancel_reason  text,
    clinical_time  text,
    clinical_from  timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    warnings       text,
    in_error       text,
    revision       integer     not null,
    primary key (tenant, patient_id, id)
);

create index checkup_in_time on checkup (tenant, patient_id, clinical_from desc, id desc);
create index checkup_of_practitioner on checkup (tenant, practitioner_id, status, clinical_from desc, id desc);

-- Notes and addenda of checkups.
create table note (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    checkup_id     uuid        not null,
    kind           text        not null,
    content        text        not null,
    reason         text,
    clinical_time  text,
    clinical_from  timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    warnings       text,
    in_error       text,
    revision       integer     not null,
    primary key (tenant, patient_id, id)
);
