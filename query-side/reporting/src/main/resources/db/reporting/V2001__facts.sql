-- What is counted: facts, each told by events about one patient, and the dimensions by which they are counted.
-- A fact carries its patient's record and the person it is about: the survivor, where the record is merged. Nothing here
-- names anybody. Amounts are numeric beside their currency. What the record struck stays here with struck = true.

create table tenant (
    tenant       text not null primary key,
    name         text not null,
    tenant_group text,
    country      text not null,
    time_zone    text not null,
    currency     text
);

create table practitioner (
    tenant    text    not null,
    id        uuid    not null,
    specialty text,
    active    boolean not null,
    primary key (tenant, id)
);

create table patient (
    tenant     text not null,
    id         uuid not null,
    birth_date date,
    sex        text not null,
    species    text,
    died_on    date,
    primary key (tenant, id)
);

-- Only records that are merged now: few, and asked of every fact that comes.
create table merged (
    tenant      text not null,
    patient_id  uuid not null,
    survivor_id uuid not null,
    primary key (tenant, patient_id)
);

create table visit_type (
    tenant  text not null,
    id      uuid not null,
    code    text not null,
    display text not null,
    primary key (tenant, id)
);

create table encounter (
    tenant          text        not null,
    id              uuid        not null,
    patient_id      uuid        not null,
    person_id       uuid        not null,
    practitioner_id uuid,
    class           text        not null,
    -- Unknown only in history that was brought in.
    started_on      date,
    started_at      timestamptz,
    ended_at        timestamptz,
    state           text        not null default 'in-progress',
    appointment_id  uuid,
    struck          boolean     not null default false,
    primary key (tenant, id)
);
create index encounter_of_patient on encounter (tenant, patient_id);
create index encounter_by_day on encounter (tenant, started_on);

create table diagnosis (
    tenant      text    not null,
    id          uuid    not null,
    patient_id  uuid    not null,
    person_id   uuid    not null,
    checkup_id  uuid,
    source      text    not null,
    system      text,
    code        text,
    display     text,
    certainty   text    not null,
    onset_on    date,
    recorded_on date    not null,
    struck      boolean not null default false,
    primary key (tenant, id)
);
create index diagnosis_of_patient on diagnosis (tenant, patient_id);
create index diagnosis_by_code on diagnosis (tenant, code);
create index diagnosis_of_checkup on diagnosis (tenant, checkup_id) where checkup_id is not null;

create table prescription (
    tenant          text    not null,
    id              uuid    not null,
    patient_id      uuid    not null,
    person_id       uuid    not null,
    practitioner_id uuid,
    system          text,
    code            text,
    display         text,
    atc             text,
    authored_on     date    not null,
    struck          boolean not null default false,
    primary key (tenant, id)
);
create index prescription_of_patient on prescription (tenant, patient_id);
create index prescription_by_day on prescription (tenant, authored_on);

create table appointment (
    tenant          text        not null,
    id              uuid        not null,
    patient_id      uuid        not null,
    person_id       uuid        not null,
    practitioner_id uuid        not null,
    visit_type_id   uuid,
    booked_at       timestamptz not null,
    booked_on       date        not null,
    start_at        timestamptz not null,
    start_on        date        not null,
    minutes         integer     not null,
    state           text        not null default 'booked',
    in_time         boolean,
    primary key (tenant, id)
);
create index appointment_of_patient on appointment (tenant, patient_id);
create index appointment_by_day on appointment (tenant, start_on);

create table invoice (
    tenant         text    not null,
    id             uuid    not null,
    patient_id     uuid    not null,
    person_id      uuid    not null,
    appointment_id uuid,
    checkup_id     uuid,
    currency       text    not null,
    state          text    not null default 'draft',
    issued_on      date,
    due_on         date,
    net            numeric not null default 0,
    tax            numeric not null default 0,
    total          numeric not null default 0,
    paid           numeric not null default 0,
    refunded       numeric not null default 0,
    credited       numeric not null default 0,
    written_off    numeric not null default 0,
    primary key (tenant, id)
);
create index invoice_of_patient on invoice (tenant, patient_id);

create table invoice_line (
    tenant          text    not null,
    invoice_id      uuid    not null,
    id              uuid    not null,
    patient_id      uuid    not null,
    person_id       uuid    not null,
    kind            text    not null,
    service_system  text,
    service_code    text,
    service_display text,
    practitioner_id uuid,
    quantity        numeric not null,
    serviced_on     date    not null,
    month           date    not null generated always as (date_trunc('month', serviced_on::timestamp)::date) stored,
    currency        text    not null,
    net             numeric,
    tax             numeric,
    revenue         boolean not null default false,
    primary key (tenant, invoice_id, id)
);
create index invoice_line_of_patient on invoice_line (tenant, patient_id);
create index invoice_line_revenue on invoice_line (tenant, month, serviced_on) where revenue;

-- Revenue summed up as it changes, in the transaction of its lines: a month of them is read as a handful of rows. Whom
-- it is about is asked of the lines.
create table revenue_month (
    tenant          text    not null,
    currency        text    not null,
    month           date    not null,
    kind            text    not null,
    service_system  text,
    service_code    text,
    service_display text,
    practitioner_id uuid,
    lines           bigint  not null,
    net             numeric not null,
    tax             numeric not null,
    unique nulls not distinct (tenant, month, currency, kind, service_system, service_code, practitioner_id)
);

-- What came in, went back or was given up; each row one event.
create table settlement (
    tenant      text        not null,
    id          uuid        not null,
    invoice_id  uuid        not null,
    patient_id  uuid        not null,
    person_id   uuid        not null,
    kind        text        not null,
    method      text,
    payer       text,
    received_on date,
    recorded_at timestamptz not null,
    currency    text        not null,
    amount      numeric     not null,
    primary key (tenant, id)
);
create index settlement_of_patient on settlement (tenant, patient_id);
