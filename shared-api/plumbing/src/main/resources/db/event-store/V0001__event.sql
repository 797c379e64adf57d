-- The record itself. Rows are only ever added: by grant to the writers, by trigger to everybody else.

create table event (
    global_index         bigint generated always as identity primary key,
    event_identifier     text   not null unique,
    aggregate_identifier text   not null,
    sequence_number      bigint not null,
    aggregate_type       text,
    recorded_at          text   not null,
    payload_type         text   not null,
    payload_revision     text,
    payload              bytea  not null,
    meta_data            bytea  not null,
    unique (aggregate_identifier, sequence_number)
);

create function event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the event table is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger event_append_only before update or delete or truncate on event
    for each statement execute function event_is_append_only();

-- Replicated or restored sessions skip ordinary triggers; this one is not to be skipped.
alter table event enable always trigger event_append_only;

grant select on event to event_reader;
grant select, insert on event to event_writer;
