-- What billing must know of clinical acts to charge for them. Rebuilt from events.

create table billed_visit (
    tenant          text not null,
    checkup_id      uuid not null,
    patient_id      uuid not null,
    appointment_id  uuid,
    practitioner_id uuid,
    encounter_class text not null,
    started         text,
    primary key (tenant, checkup_id)
);

create table billed_procedure (
    tenant           text    not null,
    checkup_id       uuid    not null,
    procedure_id     uuid    not null,
    procedure        text,
    entered_in_error boolean not null,
    primary key (tenant, checkup_id, procedure_id)
);

create table billed_order (
    tenant          text not null,
    prescription_id uuid not null,
    checkup_id      uuid,
    practitioner_id uuid,
    medication      text not null,
    primary key (tenant, prescription_id)
);

-- On which patient's record an invoice is: of several that are linked, the one for whom it was begun.
create table drafted_invoice (
    tenant     text not null,
    invoice_id uuid not null,
    patient_id uuid not null,
    primary key (tenant, invoice_id)
);

grant select, insert, update, delete on drafted_invoice, billed_visit, billed_procedure, billed_order to command_side;
