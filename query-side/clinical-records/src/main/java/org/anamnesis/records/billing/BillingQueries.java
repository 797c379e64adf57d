package org.anamnesis.records.billing;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.TariffId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.billing.BillingAccountOfPatient.Account;
import org.anamnesis.records.billing.BillingAccountOfPatient.Accounts;
import org.anamnesis.records.billing.BillingAccountOfPatient.Covered;
import org.anamnesis.records.billing.TariffsOfTenant.Priced;
import org.anamnesis.records.billing.TariffsOfTenant.Tariff;
import org.anamnesis.records.billing.TariffsOfTenant.Tariffs;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Cursor;
import org.anamnesis.records.web.Page;
import org.anamnesis.records.web.Placed;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who pays, and what services cost. */
@Component
record BillingQueries(JdbcClient database, PatientReader patients, Freshness freshness) {

    private static final String ACCOUNTS = """
            select a.id, nullif(a.patient_id, :survivor) as duplicate_id, a.payer, a.opened_at, a.version,
                (select json_agg(c order by c."validFrom", c.id) from (
                    select id, content, valid_from as "validFrom", valid_until as "validUntil",
                           end_reason as "endReason" from coverage
                    where tenant = a.tenant and patient_id = a.patient_id and account_id = a.id) as c) as coverages
            from billing_account a
            where a.tenant = :tenant and a.patient_id = any (:patients)
            order by a.patient_id <> :survivor, a.opened_at, a.id""";

    private static final String TARIFFS = """
            with page as (
                select distinct system, code, id from price
                where tenant = :tenant and (:after::uuid is null or (system, code) >
                    (select system, code from price where tenant = :tenant and id = :after::uuid limit 1))
                order by system, code limit :limit)
            select p.id, p.content, p.set_at, p.set_by from page join price p on p.tenant = :tenant and p.id = page.id
            order by page.system, page.code, p.valid_from desc, p.unit, p.currency""";

    @QueryHandler
    Accounts handle(BillingAccountOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        List<Account> accounts = inquiry.sql(ACCOUNTS).query(Columns.each(BillingQueries::account)).list();
        return new Accounts(inquiry.linked(), accounts, inquiry.asOf(), inquiry.incomplete());
    }

    @QueryHandler
    Tariffs handle(TariffsOfTenant query) {
        AsOf asOf = freshness.asOf();
        Map<UUID, Tariff> tariffs = new LinkedHashMap<>();
        Cursor after = query.paging().after();
        database.sql(TARIFFS).param("tenant", query.tenant())
                .param("after", after == null ? null : after.id(), Types.OTHER)
                .param("limit", query.paging().limit() + 1)
                .query((RowCallbackHandler) result -> add(tariffs, new Columns(result)));
        Page<Tariff> page = query.paging().of(tariffs.values().stream()
                .map(one -> new Placed<>(one, new Cursor(Instant.EPOCH, one.id().value()))).toList());
        return new Tariffs(page.entries(), page.next(), asOf, freshness.deadLettersOfTenant(query.tenant()));
    }

    private static void add(Map<UUID, Tariff> tariffs, Columns row) throws SQLException {
        Price price = row.json("content", Price.class);
        UUID id = row.id("id");
        tariffs.computeIfAbsent(id, key -> new Tariff(new TariffId(key), price.service(), new ArrayList<>())).prices()
                .add(new Priced(price.amount(), price.unit(), price.taxPercent(), price.validFrom(),
                        row.instant("set_at"),
                        row.text("set_by")));
    }

    private static Account account(Columns row) throws SQLException {
        return new Account(new BillingAccountId(row.id("id")), row.duplicate(), row.json("payer", Payer.class),
                row.list("coverages", Stored[].class).stream().map(Stored::covered).toList(),
                row.instant("opened_at"), row.version("version"));
    }

    /** A coverage as it lies in its row. */
    record Stored(UUID id, String content, @Nullable LocalDate validUntil, @Nullable String endReason) {

        Covered covered() {
            Coverage added = EventJson.read(content, Coverage.class);
            return new Covered(new CoverageId(id), new Coverage(added.payer(), added.insuredId(), added.share(),
                    added.validFrom(), validUntil), endReason);
        }
    }
}
