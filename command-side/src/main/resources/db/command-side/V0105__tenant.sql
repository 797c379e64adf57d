-- By which rules a tenant works. Rebuilt from events.
create table tenant (
    tenant   text   primary key,
    settings text   not null,
    -- The sequence number of the tenant's event that said so last.
    version  bigint not null
);

grant select, insert, update, delete on tenant to command_side;
