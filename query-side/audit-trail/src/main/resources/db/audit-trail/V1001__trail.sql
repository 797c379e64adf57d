-- Who did what, when and why: one row for each event of the record, whatever its kind.

create table trail (
    tenant          text        not null,
    position        bigint      not null,
    event_id        text        not null,
    recorded_at     timestamptz not null,
    actor           text        not null,
    role            text,
    purpose         text,
    client          text,
    origin          text        not null,
    initiator       text,
    patient         uuid,
    aggregate_type  text,
    aggregate_id    text,
    sequence_number bigint,
    event           text        not null,
    revision        text,
    correlation     text        not null,
    causation       text        not null,
    primary key (tenant, position)
);

create index trail_of_patient on trail (tenant, patient, position) where patient is not null;
create index trail_of_actor on trail (tenant, actor, position);
create index trail_of_correlation on trail (tenant, correlation, position);
create index trail_of_event on trail (tenant, event, position);
create index trail_by_time on trail (tenant, recorded_at, position);
