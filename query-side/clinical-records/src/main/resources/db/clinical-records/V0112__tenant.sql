-- The tenant itself: where it is, and by which rules it works. version is the number of the event that wrote the row last.
create table tenant (
    tenant      text        not null,
    id          uuid        not null,
    settings    text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    version     bigint      not null,
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

insert into practitioner_specialty
select distinct p.tenant, p.id, coding ->> 'system', coding ->> 'code'
from practitioner p
cross join lateral jsonb_array_elements(p.profile::jsonb -> 'specialties') as specialty
cross join lateral jsonb_array_elements(specialty -> 'coding') as coding;
