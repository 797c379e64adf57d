-- Where reminders go: the e-mail addresses of patients and of those who answer for them. Rebuilt from events.
create table reminder_address (
    tenant     text   not null,
    -- The patient or the responsible person.
    subject_id uuid   not null,
    -- The preferred first, each with from when until when it is used.
    emails     jsonb  not null,
    -- The sequence number of the event that said so last.
    version    bigint not null,
    primary key (tenant, subject_id)
);

-- Who answers for a patient. Rebuilt from events.
create table reminder_link (
    tenant           text    not null,
    link_id          uuid    not null,
    patient_id       uuid    not null,
    person_id        uuid    not null,
    starts           timestamptz,
    ends             timestamptz,
    -- Whether it never was so.
    entered_in_error boolean not null,
    -- The sequence number of the person's event that was taken in last.
    version          bigint  not null,
    primary key (tenant, link_id)
);

create index reminder_link_of_patient on reminder_link (tenant, patient_id);

grant select, insert, update, delete on reminder_address, reminder_link to command_side;
