-- What automations have yet to do, written with the event that asks for it and deleted when it is done. The layout is that
-- of db-scheduler; "task_name" is the automation's name, "task_instance" is "<fact it is about>/<which>", and compares by
-- bytes, so that all about one fact is found by its index. A table for each queue: what is due in one never waits behind
-- another.
create table follow_up_task (
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

create index follow_up_task_due on follow_up_task (execution_time);
create index follow_up_task_heartbeat on follow_up_task (last_heartbeat);

create table reminder_task (like follow_up_task including all);
create table background_task (like follow_up_task including all);

grant select, insert, update, delete on follow_up_task, reminder_task, background_task to command_side;
