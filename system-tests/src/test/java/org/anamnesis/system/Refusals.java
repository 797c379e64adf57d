package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/** What every refusal must be: below 500, a problem that says what is wrong, with nothing stored. */
final class Refusals {

    private final Installation installation;
    private final String tenant;
    /** One session for all questions: to open one takes longer than most requests. */
    private final JdbcClient record;
    private long seen;

    Refusals(Installation installation, String tenant) {
        this.installation = installation;
        this.tenant = tenant;
        try {
            record = JdbcClient.create(
                    new SingleConnectionDataSource(installation.connect("clinical_records", "record"), true));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends what must be refused so. */
    Answer refused(int status, Request request) {
        stored();
        Answer answer = request.send(installation, tenant);
        assertThat(answer.status()).as("%s answered %s", request, answer).isEqualTo(status);
        assertProblem(answer, request.method());
        assertThat(stored()).isZero();
        return answer;
    }

    /**
     * How many events have been stored since this was asked before, without those of automations: they take their time.
     */
    long stored() {
        long last = record.sql("select coalesce(max(global_index), -1) from event").query(Long.class).single();
        long stored = last == seen
                ? 0
                : record.sql("""
                        select count(*) from event where global_index > ?
                        and convert_from(meta_data, 'UTF8')::jsonb ->> 'origin' <> 'automation'""").param(seen)
                        .query(Long.class).single();
        seen = last;
        return stored;
    }

    static void assertProblem(Answer answer, String method) {
        assertThat(answer.status()).isLessThan(500);
        if (answer.status() < 400 || method.equals("HEAD")) {
            return;
        }
        assertThat(answer.isProblem()).as("is a problem").isTrue();
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asString("")).as("code").isNotBlank();
        if (answer.status() == 400) {
            assertThat(!problem.path("errors").isEmpty() || problem.hasNonNull("detail")).as("says what is wrong")
                    .isTrue();
        }
        assertThat(answer.body()).doesNotContain(ValidRequests.PERSONAL);
    }
}
