-- What each clinical event tells, a row for each: content holds the moment, kind is the event's stored name. The id is that
-- of the fact where the fact began with the event, and the event's where not. The key is the order of the timeline, so that
-- one index serves for both.
create table moment (
    tenant        text        not null,
    patient_id    uuid        not null,
    id            uuid        not null,
    kind          text        not null,
    content       text        not null,
    clinical_from timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    in_error      text,
    primary key (tenant, patient_id, clinical_from, id)
);
