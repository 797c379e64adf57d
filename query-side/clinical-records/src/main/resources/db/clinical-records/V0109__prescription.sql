-- Prescriptions as they stand. content holds what was ordered, terms those of the last renewal, fills what was handed
-- over and stands. fills_left and supplied_until follow from them: how many fills may still be handed over, and the last
-- day for which the patient has medication, where that can be reckoned.
create table prescription (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    practitioner_id uuid,
    checkup_id     uuid,
    status         text        not null,
    status_reason  text,
    content        text        not null,
    terms          text,
    fills          text,
    fills_left     integer,
    supplied_until date,
    clinical_time  text,
    clinical_from  timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    warnings       text,
    in_error       text,
    revision       integer     not null,
    primary key (tenant, patient_id, id)
);

create index prescription_in_time on prescription (tenant, patient_id, clinical_from desc, id desc);
create index prescription_in_use on prescription (tenant, patient_id, clinical_from desc, id desc)
    where in_error is null and status in ('active', 'on-hold');
create index prescription_to_refill on prescription (tenant, supplied_until, id)
    where in_error is null and status = 'active' and fills is not null and fills_left > 0;
create index prescription_to_refill_of_practitioner on prescription (tenant, practitioner_id, supplied_until, id)
    where in_error is null and status = 'active' and fills is not null and fills_left > 0;

create table renewal (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    prescription_id uuid       not null,
    practitioner_id uuid,
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

create table dispense (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    prescription_id uuid       not null,
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

create index dispense_in_time on dispense (tenant, patient_id, clinical_from desc, id desc);

-- What became known against a medication after it was prescribed, and what was done about it.
create table medication_issue (
    tenant         text        not null,
    patient_id     uuid        not null,
    id             uuid        not null,
    prescription_id uuid       not null,
    practitioner_id uuid,
    content        text        not null,
    mitigated_by   uuid,
    mitigated_at   timestamptz,
    action         text,
    clinical_time  text,
    clinical_from  timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    warnings       text,
    in_error       text,
    revision       integer     not null,
    primary key (tenant, patient_id, id)
);

create index medication_issue_open on medication_issue (tenant, clinical_from desc, id desc)
    where in_error is null and mitigated_by is null;
create index medication_issue_open_of_practitioner
    on medication_issue (tenant, practitioner_id, clinical_from desc, id desc)
    where in_error is null and mitigated_by is null;
