create table billing_account (
    tenant     text        not null,
    patient_id uuid        not null,
    id         uuid        not null,
    payer      text        not null,
    opened_at  timestamptz not null,
    version    bigint      not null,
    primary key (tenant, patient_id, id)
);

-- Who else pays. The number by which insurers know the patient has columns of its own, for the search.
create table coverage (
    tenant          text   not null,
    patient_id      uuid   not null,
    id              uuid   not null,
    account_id      uuid   not null,
    insured_country text,
    insured_value   text,
    valid_from      date   not null,
    valid_until     date,
    content         text   not null,
    end_reason      text,
    primary key (tenant, patient_id, id)
);

create index coverage_by_insured_id on coverage (tenant, insured_value, insured_country);

-- What services cost from a day on; unit is empty for a price whatever the unit.
create table price (
    tenant     text        not null,
    id         uuid        not null,
    unit       text        not null,
    currency   text        not null,
    valid_from date        not null,
    system     text        not null,
    code       text        not null,
    content    text        not null,
    set_at     timestamptz not null,
    set_by     text        not null,
    version    bigint      not null,
    primary key (tenant, id, unit, currency, valid_from)
);

create index price_of_service on price (tenant, system, code, valid_from);

-- Invoices with their sums. dated is the day of issue, or when it was drafted. review holds why somebody has to look.
create table invoice (
    tenant          text        not null,
    id              uuid        not null,
    patient_id      uuid        not null,
    appointment_id  uuid,
    checkup_id      uuid,
    status          text        not null,
    status_reason   text,
    currency        text        not null,
    number          bigint,
    external_number text,
    issued_on       date,
    due_on          date,
    overdue_on      date,
    net             numeric     not null,
    tax             numeric     not null,
    total           numeric     not null,
    paid            numeric     not null,
    refunded        numeric     not null,
    credited        numeric     not null,
    written_off     numeric     not null,
    outstanding     numeric     not null,
    not_priced      integer     not null,
    parts           text,
    review          text,
    review_since    timestamptz,
    dated           timestamptz not null,
    drafted_at      timestamptz not null,
    drafted_by      text        not null,
    version         bigint      not null,
    primary key (tenant, id)
);

create index invoice_in_time on invoice (tenant, patient_id, dated desc, id desc);
create index invoice_overdue on invoice (tenant, overdue_on, id)
    where overdue_on is not null and status = 'issued';
create index invoice_to_review on invoice (tenant, review_since desc, id desc) where review_since is not null;

-- place is the number of the event that put the line on the invoice.
create table invoice_line (
    tenant     text        not null,
    invoice_id uuid        not null,
    id         uuid        not null,
    patient_id uuid        not null,
    status     text        not null,
    charge     text        not null,
    line       text,
    removed    text,
    place      bigint      not null,
    added_at   timestamptz not null,
    added_by   text        not null,
    primary key (tenant, invoice_id, id)
);

create index invoice_line_not_priced on invoice_line (tenant, added_at desc, id desc) where status = 'not-priced';

-- What was done about an issued invoice: payments, refunds, credits, and what was given up. refunded is of a payment.
create table posting (
    tenant     text        not null,
    invoice_id uuid        not null,
    id         uuid        not null,
    kind       text        not null,
    payment_id uuid,
    amount     numeric     not null,
    refunded   numeric     not null,
    payment    text,
    reason     text,
    place      bigint      not null,
    posted_at  timestamptz not null,
    posted_by  text        not null,
    primary key (tenant, invoice_id, id)
);
