-- The problem list and the diagnoses of checkups.
create table condition (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    checkup_id     uuid,
    source         text        not null,
    content        text        not null,
    rank           integer,
    status         text        not null,
    abatement      text,
    abatement_told text,
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

create index condition_in_time on condition (tenant, patient_id, clinical_from desc, id desc);
