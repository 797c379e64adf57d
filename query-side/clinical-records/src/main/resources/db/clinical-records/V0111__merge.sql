-- Which record was merged into which, and until when: a row for each merge, named by its event. The patient is the
-- duplicate. Links are one deep: no survivor is a duplicate at the same time.
create table patient_merge (
    tenant          text        not null,
    patient_id      uuid        not null,
    id              uuid        not null,
    survivor_id     uuid        not null,
    merged_at       timestamptz not null,
    merged_by       text        not null,
    merge_reason    text        not null,
    unmerged_at     timestamptz,
    unmerged_by     text,
    unmerge_reason  text,
    primary key (tenant, patient_id, id)
);

-- At most one of a patient stands; it is not unique, for within one batch a new row comes before the old one's end.
create index patient_merge_standing on patient_merge (tenant, patient_id) where unmerged_at is null;
create index patient_merge_of_survivor on patient_merge (tenant, survivor_id);
