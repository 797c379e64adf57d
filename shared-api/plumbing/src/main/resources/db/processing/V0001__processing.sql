-- What every processor keeps beside its rows: how far it came, and what it could not apply.

create table token (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    touched_at     text,
    owner          text,
    primary key (processor_name, segment)
);

create table dead_letter (
    dead_letter_id       text   not null primary key,
    processing_group     text   not null,
    sequence_identifier  text   not null,
    sequence_index       bigint not null,
    message_type         text   not null,
    event_identifier     text   not null,
    recorded_at          text   not null,
    payload_type         text   not null,
    payload_revision     text,
    payload              bytea  not null,
    meta_data            bytea,
    aggregate_type       text,
    aggregate_identifier text,
    sequence_number      bigint,
    token_type           text,
    token                bytea,
    enqueued_at          text   not null,
    last_touched         text,
    processing_started   text,
    cause_type           text,
    cause_message        text,
    diagnostics          bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);

-- Up to which version of each aggregate the rows speak: a reader that must see its own write waits for this.
create table applied (
    tenant    text   not null,
    aggregate uuid   not null,
    version   bigint not null,
    primary key (tenant, aggregate)
);

-- The recorded time of the last event applied, by segment of the processor.
create table progress (
    segment     integer     not null primary key,
    recorded_at timestamptz not null
);
