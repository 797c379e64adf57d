-- A duplicate names the record that stands for both; links are one deep.
alter table patient add column survivor_id uuid;

create index patient_duplicates on patient (tenant, survivor_id) where survivor_id is not null;
