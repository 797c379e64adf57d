-- What is to be done at a time. The layout is that of db-scheduler; "task_instance" is "<what it is about>/<which>", and
-- compares by bytes, so that all about one thing is found by its index. A table for each queue: what is due in one never
-- waits behind the other.
create table reminder_task (
    task_name            text                     not null,
    task_instance        text collate "C"         not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    primary key (task_name, task_instance)
);

create index reminder_task_due on reminder_task (execution_time);
create index reminder_task_heartbeat on reminder_task (last_heartbeat);

create table chore_task (like reminder_task including all);

-- Where reminders go: the first e-mail address of patients and of those who answer for them. Rebuilt from events.
create table reminder_address (
    tenant     text   not null,
    -- The patient or the responsible person.
    subject_id uuid   not null,
    email      text,
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
    entered_in_error boolean not null,
    -- The sequence number of the person's event that was taken in last.
    version          bigint  not null,
    primary key (tenant, link_id)
);

create index reminder_link_of_patient on reminder_link (tenant, patient_id);

grant select, insert, update, delete on reminder_task, chore_task, reminder_address, reminder_link to command_side;
