-- The tenant itself: where it is, and by which rules it works. version is the number of the event that wrote the row last.
create table tenant (
    tenant      text        not null,
    id          uuid        not null,
    content     jsonb       not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    revision    integer     not null,
    version     bigint      not null,
    primary key (tenant, id)
);
