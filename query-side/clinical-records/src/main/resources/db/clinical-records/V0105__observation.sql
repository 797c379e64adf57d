-- codes holds every code of the observation and its components, each between spaces.
create table observation (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    checkup_id     uuid,
    source         text        not null,
    practitioner_id uuid,
    acknowledged_by uuid,
    category       text,
    code           text        not null,
    codes          text        not null,
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

create index observation_in_time on observation (tenant, patient_id, clinical_from desc, id desc);
create index observation_vital on observation (tenant, patient_id, code, clinical_from desc, id desc)
    where category = 'vital-signs' and in_error is null;
-- What a clinician should look at: doubtful values, and results that came after completion and nobody saw yet.
create index observation_attention on observation (tenant, patient_id, clinical_from desc, id desc)
    where in_error is null and (warnings is not null or (source = 'late' and acknowledged_by is null));
create index observation_to_acknowledge on observation (tenant, practitioner_id, clinical_from desc, id desc)
    where in_error is null and source = 'late' and acknowledged_by is null;
