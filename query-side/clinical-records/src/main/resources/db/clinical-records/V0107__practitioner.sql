create table practitioner (
    tenant      text        not null,
    id          uuid        not null,
    profile     text        not null,
    name        text        not null,
    active      boolean     not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    revision    integer     not null,
    primary key (tenant, id)
);
