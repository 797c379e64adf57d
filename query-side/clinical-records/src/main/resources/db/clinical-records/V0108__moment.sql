-- What happened to a patient's record and is no fact with a row of its own: registration, correction, refutation,
-- completion. The id is that of the event.
create table moment (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    kind           text        not null,
    fact_id        uuid        not null,
    checkup_id     uuid,
    content        text,
    clinical_time  text,
    clinical_from  timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    warnings       text,
    in_error       text,
    revision       integer     not null,
    primary key (tenant, patient_id, id)
);

create index moment_in_time on moment (tenant, patient_id, clinical_from desc, id desc);
