create table guest (
    tenant  text    not null,
    patient uuid    not null,
    family  text    not null,
    changes integer not null,
    primary key (tenant, patient),
    unique (tenant, family)
);

create table visit (
    event   text not null primary key,
    patient uuid not null
);
