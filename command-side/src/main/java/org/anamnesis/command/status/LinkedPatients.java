package org.anamnesis.command.status;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.command.MergePatients;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which records are about one patient, and the locks that make decisions over all of them wait for each other, on
 * however many command nodes. The lock of the record that stands for all is the lock of all.
 */
@Component
public record LinkedPatients(JdbcClient jdbc) {

    private static final String MERGED = """
            select one.survivor_id is not null as merged, one.animal,
                   exists (select from patient other
                           where other.tenant = one.tenant and other.survivor_id = one.patient_id) as stands_for_others
            from patient one where one.tenant = ? and one.patient_id = ?""";

    /**
     * Locks the records linked to a patient until the end of the transaction.
     *
     * @throws CommandRefused if the patient is unknown
     */
    public Locked lock(String tenant, UUID patient) {
        // Its own row first: who merges or unmerges it must hold that too, so that the survivor read here holds still.
        Locked own = lockRow(tenant, patient);
        if (!own.root().equals(patient)) {
            lockRow(tenant, own.root());
        }
        return own;
    }

    /**
     * A patient whose linked records are locked.
     *
     * @param root   the record that stands for all of them
     * @param status how the patient itself stands
     */
    public record Locked(UUID root, PatientStatus status) {}

    /** The record that stands for all that are linked to a patient, as things stand now. */
    public UUID root(String tenant, UUID patient) {
        return jdbc.sql("select coalesce(survivor_id, patient_id) from patient where tenant = ? and patient_id = ?")
                .params(tenant, patient).query(UUID.class).single();
    }

    /** Whether a death is recorded on any of the records that one stands for, its own included. */
    public boolean haveDied(String tenant, UUID root) {
        return jdbc.sql("""
                select exists (select from patient where tenant = :tenant
                    and (patient_id = :root or survivor_id = :root) and deceased is not null)""")
                .param("tenant", tenant).param("root", root).query(Boolean.class).single();
    }

    /** All records that are linked to a patient as things stand now: its own, that which stands for all, the others. */
    public List<UUID> all(String tenant, UUID patient) {
        List<UUID> others = jdbc.sql("""
                select other.patient_id from patient own join patient other on other.tenant = own.tenant
                    and (other.patient_id = own.survivor_id
                        or other.survivor_id = coalesce(own.survivor_id, own.patient_id))
                where own.tenant = ? and own.patient_id = ? and other.patient_id <> own.patient_id
                order by other.survivor_id is not null, other.patient_id""")
                .params(tenant, patient).query(UUID.class).list();
        return Stream.concat(Stream.of(patient), others.stream()).toList();
    }

    MergeStatus mergeStatus(String tenant, MergePatients command) {
        UUID duplicate = command.patientId().value();
        UUID survivor = command.survivorId().value();
        if (duplicate.equals(survivor)) {
            return new MergeStatus(PatientRefusal.MERGED_WITH_ITSELF);
        }
        if (lockBoth(tenant, duplicate, survivor) < 2) {
            return new MergeStatus(PatientRefusal.SURVIVOR_UNKNOWN);
        }
        // Another statement, which sees what was committed while the locks were waited for.
        return new MergeStatus(judge(merged(tenant, duplicate), merged(tenant, survivor)));
    }

    private static @Nullable PatientRefusal judge(Merged duplicate, Merged survivor) {
        if (duplicate.merged()) {
            return PatientRefusal.ALREADY_MERGED;
        }
        if (survivor.merged()) {
            return PatientRefusal.SURVIVOR_IS_MERGED;
        }
        if (duplicate.standsForOthers()) {
            return PatientRefusal.STANDS_FOR_OTHERS;
        }
        return duplicate.animal() == survivor.animal() ? null : PatientRefusal.SPECIES_DIFFER;
    }

    private int lockBoth(String tenant, UUID one, UUID other) {
        return jdbc.sql("""
                select patient_id from patient where tenant = ? and patient_id in (?, ?)
                order by patient_id for update""").params(List.of(tenant, one, other)).query(UUID.class).list().size();
    }

    private Merged merged(String tenant, UUID patient) {
        return jdbc.sql(MERGED).params(tenant, patient).query(Merged.class).single();
    }

    private Locked lockRow(String tenant, UUID patient) {
        return jdbc.sql("""
                select coalesce(survivor_id, patient_id), active, deceased, animal from patient
                where tenant = ? and patient_id = ? for update""").params(tenant, patient)
                .query((row, number) -> new Locked(row.getObject(1, UUID.class), PatientStatus.of(row))).optional()
                .orElseThrow(() -> new CommandRefused(PatientRefusal.PATIENT_UNKNOWN));
    }

    private record Merged(boolean merged, boolean animal, boolean standsForOthers) {}
}
