create table allergy (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    content        text        not null,
    status         text        not null,
    refuted_reason text,
    clinical_time  text,
    clinical_from  timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    warnings       text,
    in_error       text,
    revision       integer     not null,
    primary key (tenant, patient_id, id)
);

create index allergy_in_time on allergy (tenant, patient_id, clinical_from desc, id desc);

-- Statements that none are known: of allergies, problems or medication.
create table none_known (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    content        text        not null,
    subject        text        not null,
    clinical_time  text,
    clinical_from  timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    warnings       text,
    in_error       text,
    revision       integer     not null,
    primary key (tenant, patient_id, id)
);
