package org.anamnesis.command.billing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.event.BillingAccountEvent;
import org.anamnesis.api.billing.event.BillingAccountEvent.BillingAccountOpened;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageAdded;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageEnded;
import org.anamnesis.api.billing.event.BillingAccountEvent.PayerAssigned;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.status.LinkedPatients;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.EventJson;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lookup of who pays for a patient, written in the transaction that appends the event. What is told of a row in
 * whatever order, it stands as the newest event says.
 */
@Lookup(revision = "accounts-1")
@ProcessingGroup(BillingParameters.GROUP)
record Accounts(JdbcClient jdbc, PersonLinks links, LinkedPatients linked) {

    /** Whom somebody, or an automation, named as payer, whether it still answers for the patient or not. */
    Optional<Payer> named(String tenant, UUID patient) {
        return jdbc.sql("select payer from account_payer where tenant = ? and patient_id = ?").params(tenant, patient)
                .query(String.class).optional().map(json -> EventJson.read(json, Payer.class));
    }

    /**
     * Who pays as things stand now: who was named; where nobody was, who is linked as one who pays; else the patient
     * itself, also where the person who was named does not answer for it any more. All records that are linked to the
     * patient count, its own first.
     */
    PayerShares paying(String tenant, UUID patient) {
        List<UUID> records = linked.all(tenant, patient);
        Payer payer = records.stream().flatMap(record -> named(tenant, record).stream()).findFirst()
                .map(named -> links.payerStatus(tenant, patient, named).answers() ? named : Payer.patient())
                .or(() -> links.paying(tenant, patient)).orElseGet(Payer::patient);
        Map<CoverageId, Coverage> coverages = new LinkedHashMap<>();
        records.forEach(record -> coverages.putAll(coverages(tenant, record)));
        return new PayerShares(payer, coverages);
    }

    private Map<CoverageId, Coverage> coverages(String tenant, UUID record) {
        Map<CoverageId, Coverage> coverages = new LinkedHashMap<>();
        jdbc.sql("""
                select coverage_id, coverage, valid_until from coverage
                where tenant = ? and patient_id = ? and coverage is not null order by position""")
                .params(tenant, record).query(row -> {
                    coverages.put(new CoverageId(row.getObject(1, UUID.class)), ended(
                            EventJson.read(row.getString(2), Coverage.class), row.getObject(3, LocalDate.class)));
                });
        return coverages;
    }

    @EventHandler
    void on(BillingAccountEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant,
            @SequenceNumber long version) {
        UUID patient = event.patientId().value();
        switch (event) {
            case BillingAccountOpened opened -> opened(tenant, patient, opened.payer(), version);
            case PayerAssigned assigned -> put(tenant, patient, assigned.payer(), version);
            case CoverageAdded added -> put(tenant, patient, added, version);
            case CoverageEnded ended -> put(tenant, patient, ended, version);
        }
    }

    /** An account that merely begins names nobody. */
    private void opened(String tenant, UUID patient, Payer payer, long version) {
        if (payer.kind() != Payer.Kind.PATIENT) {
            put(tenant, patient, payer, version);
        }
    }

    private void put(String tenant, UUID patient, Payer payer, long version) {
        jdbc.sql("""
                insert into account_payer as known (tenant, patient_id, payer, version) values (?, ?, ?, ?)
                on conflict (tenant, patient_id) do update set payer = excluded.payer, version = excluded.version
                where excluded.version > known.version""")
                .params(tenant, patient, EventJson.write(payer), version).update();
    }

    private void put(String tenant, UUID patient, CoverageAdded added, long version) {
        jdbc.sql("""
                insert into coverage as known (tenant, patient_id, coverage_id, coverage, position, version)
                values (?, ?, ?, ?, ?, ?) on conflict (tenant, patient_id, coverage_id) do update
                set coverage = excluded.coverage, position = excluded.position""")
                .params(tenant, patient, added.coverageId().value(), EventJson.write(added.coverage()),
                        version, version)
                .update();
    }

    private void put(String tenant, UUID patient, CoverageEnded ended, long version) {
        jdbc.sql("""
                insert into coverage as known (tenant, patient_id, coverage_id, valid_until, version)
                values (?, ?, ?, ?, ?) on conflict (tenant, patient_id, coverage_id) do update
                set valid_until = excluded.valid_until, version = excluded.version
                where excluded.version > known.version""")
                .params(tenant, patient, ended.coverageId().value(), ended.validUntil(), version).update();
    }

    private static Coverage ended(Coverage coverage, @Nullable LocalDate end) {
        return end == null
                ? coverage
                : new Coverage(coverage.payer(), coverage.insuredId(), coverage.share(), coverage.validFrom(), end);
    }
}
