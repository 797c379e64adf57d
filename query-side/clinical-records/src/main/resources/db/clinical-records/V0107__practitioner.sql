create table practitioner (
    tenant      text        not null,
    id          uuid        not null,
    content     jsonb       not null,
    name        text        not null,
    active      boolean     not null generated always as ((content ->> 'active')::boolean) stored,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    revision    integer     not null,
    primary key (tenant, id)
);

-- What practitioners are trained in, by code.
create table practitioner_specialty (
    tenant          text not null,
    practitioner_id uuid not null,
    system          text not null,
    code            text not null,
    primary key (tenant, practitioner_id, system, code)
);

create index practitioner_by_specialty on practitioner_specialty (tenant, code, system);
