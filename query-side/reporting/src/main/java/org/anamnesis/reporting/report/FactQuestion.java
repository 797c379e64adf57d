package org.anamnesis.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are asked for.
 *
 * @param kind         what kind
 * @param tenant       whose: never another tenant's, whatever group it is of
 * @param days         the days that count
 * @param practitioner only this one's
 */
record FactQuestion(FactKind kind, String tenant, Days days, @Nullable UUID practitioner) {

    private static final Dimension PRACTITIONER = Dimension.practitioner();

    static FactQuestion of(FactKind kind, String tenant, Map<String, List<String>> parameters) {
        Parameters asked = new Parameters(parameters);
        asked.knowsOnly(name -> Set.of(Days.FROM, Days.TO, AnswerFormat.PARAMETER).contains(name)
                || kind.byPractitioner() && PRACTITIONER.name().equals(name));
        return new FactQuestion(kind, tenant, Days.of(asked),
                (UUID) asked.one(PRACTITIONER.name()).map(PRACTITIONER::read).orElse(null));
    }

    String sql() {
        return "select * from %s where tenant = ?%s%s%s".formatted(kind.view(),
                days.from() == null ? "" : " and day >= ?", days.to() == null ? "" : " and day <= ?",
                practitioner == null ? "" : " and practitioner_id = ?");
    }

    Object[] parameters() {
        List<Object> parameters = new ArrayList<>(List.of(tenant));
        for (LocalDate day : new LocalDate[]{days.from(), days.to()}) {
            if (day != null) {
                parameters.add(day);
            }
        }
        if (practitioner != null) {
            parameters.add(practitioner);
        }
        return parameters.toArray();
    }
}
