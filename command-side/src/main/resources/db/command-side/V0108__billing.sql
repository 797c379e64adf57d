-- What billing must know across aggregates. Rebuilt from events.

-- What services cost; a price holds from its day to that of the next.
create table tariff_price (
    tenant      text    not null,
    system      text    not null,
    code        text    not null,
    currency    text    not null,
    -- Empty for a price whatever the unit.
    unit        text    not null,
    valid_from  date    not null,
    amount      numeric not null,
    tax_percent numeric not null,
    -- The sequence number of the tariff's event that said so last.
    version     bigint  not null,
    primary key (tenant, system, code, currency, unit, valid_from)
);

create table account_payer (
    tenant     text   not null,
    patient_id uuid   not null,
    payer      text   not null,
    -- The sequence number of the account's event that said so last.
    version    bigint not null,
    primary key (tenant, patient_id)
);

create table coverage (
    tenant      text   not null,
    patient_id  uuid   not null,
    coverage_id uuid   not null,
    coverage    text,
    -- Where the coverage was added, counted in the account's events.
    position    bigint,
    -- Its end where one was stated later.
    valid_until date,
    -- The sequence number of the account's event that said so last.
    version     bigint not null,
    primary key (tenant, patient_id, coverage_id)
);

-- A payment's reference belongs to one payment of a tenant, whoever receives it first.
create table payment_reference (
    tenant     text not null,
    reference  text not null,
    payment_id uuid not null,
    primary key (tenant, reference)
);

-- The number given last. Whoever takes the next one holds the row until the invoice is stored.
create table invoice_number (
    tenant text   primary key,
    last   bigint not null
);

-- Who answers for whom, and from when until when.
create table person_link (
    tenant           text    not null,
    patient_id       uuid    not null,
    person_id        uuid    not null,
    link_id          uuid    not null,
    -- Whether the relationship is one that pays, from when it holds, and when that was recorded: as it was linked.
    pays             boolean,
    starts           timestamptz,
    linked_at        timestamptz,
    -- Whether it never was so, and until when it holds.
    entered_in_error boolean not null,
    ends             timestamptz,
    -- The sequence number of the person's event that said so last.
    version          bigint  not null,
    primary key (tenant, patient_id, person_id, link_id)
);

grant select, insert, update, delete
    on tariff_price, account_payer, coverage, payment_reference, invoice_number, person_link to command_side;
