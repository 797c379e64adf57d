-- What the safety check must know: the allergies known, and what a patient is to take. Rebuilt from events.

create table allergy_on_record (
    tenant     text not null,
    patient_id uuid not null,
    allergy_id uuid not null,
    allergy    text,
    -- Over, but it was.
    resolved   boolean not null,
    -- Refuted or entered in error.
    withdrawn  boolean not null,
    primary key (tenant, patient_id, allergy_id)
);

-- Ended prescriptions stay, for they can be renewed.
create table medication_on_record (
    tenant          text    not null,
    patient_id      uuid    not null,
    prescription_id uuid    not null,
    medication      text,
    authored        timestamptz,
    active          boolean not null,
    -- The sequence number of the prescription's event that said so last.
    version         bigint  not null,
    primary key (tenant, prescription_id)
);

create index medication_of_patient on medication_on_record (tenant, patient_id) where active;

-- Allergies and medication that imports told of and the record did not take over: the check cannot look at them.
create table missing_on_record (
    tenant        text    not null,
    patient_id    uuid    not null,
    fact_id       uuid    not null,
    -- With what it waits for a person to say whose it is; zero where it does not.
    held_facts_id uuid    not null,
    content       text    not null,
    settled       boolean not null,
    primary key (tenant, patient_id, fact_id, held_facts_id)
);

grant select, insert, update, delete on allergy_on_record, medication_on_record, missing_on_record to command_side;

-- The rules by which active medication was last looked at as a whole.
create table safety_rules_in_force (
    one      boolean primary key default true check (one),
    rule_set text not null
);

grant select, insert, update on safety_rules_in_force to command_side;

-- Which lookups hold all that happened before they were there.
create table lookup_filled (revision text primary key);

grant select, insert on lookup_filled to command_side;
