-- What the command side must know across aggregates before it decides. Rebuilt from events; the truth is in "event".

create table patient (
    tenant     text    not null,
    patient_id uuid    not null,
    active     boolean not null,
    deceased   text,
    animal     boolean not null,
    primary key (tenant, patient_id)
);

-- A medical record number belongs to one patient of a tenant, whoever asks first.
create table medical_record_number (
    tenant     text not null,
    system     text not null,
    value      text not null,
    patient_id uuid not null,
    primary key (tenant, system, value)
);

create index medical_record_number_of_patient on medical_record_number (tenant, patient_id);

create table practitioner (
    tenant          text    not null,
    practitioner_id uuid    not null,
    active          boolean not null,
    primary key (tenant, practitioner_id)
);

grant select, insert, update, delete on patient, medical_record_number, practitioner to command_side;

-- Tells whether the installation's secret is the one under which the record was begun.
create table installation (
    only_one    boolean primary key default true check (only_one),
    fingerprint uuid not null
);

grant select, insert on installation to command_side;

-- By what patients may be recognised: keyed hashes of numbers, names and birth dates.
create table patient_description (
    tenant     text not null,
    key        uuid not null,
    patient_id uuid not null,
    primary key (tenant, key, patient_id)
);

grant select, insert on patient_description to command_side;
