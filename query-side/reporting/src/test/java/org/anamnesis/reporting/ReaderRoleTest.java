package org.anamnesis.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an analyst may do, who logs in with a role that is a member of {@code reporting_reader}. */
class ReaderRoleTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @BeforeAll
    static void gives_an_analyst_a_login() throws SQLException {
        RunningReports.database().execute("select 1");
        try (Connection superuser = DriverManager.getConnection(RecordDatabase.url("reporting"), "postgres",
                RecordDatabase.PASSWORD); Statement statement = superuser.createStatement()) {
            statement.execute("create role analyst login password 'test' in role reporting_reader");
        }
    }

    @Test
    void reads_every_view() {
        List<String> views = RunningReports.database().queryForList(
                "select table_name from information_schema.views where table_schema = 'report'", String.class);
        assertThat(views).contains("invoice_line", "incidence", "person", "day").allSatisfy(
                view -> assertThat(attempt("reporting", "select * from report." + view + " limit 1"))
                        .isEqualTo("done"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from invoice_line", "select * from public.patient", "select * from dead_letter",
            "delete from report.tenant", "insert into report.tenant (tenant) values ('x')", "truncate invoice",
            "create table mine (id int)", "create view report.mine as select 1", "set role reporting"})
    void does_nothing_else(String sql) {
        assertThat(attempt("reporting", sql)).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "clinical_records", "audit_trail"})
    void enters_no_other_database(String database) {
        assertThat(attempt(database, "select 1")).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    private static String attempt(String database, String sql) {
        try (Connection analyst = RecordDatabase.connect(database, "analyst");
                Statement statement = analyst.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
