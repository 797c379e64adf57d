-- A merge is about two patients: the duplicate, whose record says it, and the survivor.
alter table trail add column survivor uuid;

create index trail_of_survivor on trail (tenant, survivor, position) where survivor is not null;
