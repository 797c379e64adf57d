-- What was done in checkups: procedures, immunizations, and the reports that group observations.
create table act (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    checkup_id     uuid        not null,
    kind           text        not null,
    content        text        not null,
    clinical_time  text,
    clinical_from  timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    warnings       text,
    in_error       text,
    revision       integer     not null,
    primary key (tenant, patient_id, id)
);

create index act_of_kind on act (tenant, patient_id, kind, clinical_from desc, id desc) where in_error is null;
