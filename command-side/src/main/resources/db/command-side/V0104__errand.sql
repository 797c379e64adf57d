-- What automations have yet to do, written with the event that causes it and deleted when it is done.
create table errand (
    automation     text        not null,
    cause          uuid        not null,
    tenant         text        not null,
    patient        uuid        not null,
    fact           uuid        not null,
    initiator      text        not null,
    correlation_id text        not null,
    tries          integer     not null default 0,
    due            timestamptz not null default now(),
    primary key (automation, cause, fact)
);

create index errand_due on errand (due);

grant select, insert, update, delete on errand to command_side;
