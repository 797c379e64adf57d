package org.anamnesis.records.billing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in short.
 *
 * @param subject        for whom something was done
 * @param status         how far it came
 * @param statusReason   why it was withdrawn or voided
 * @param number         its number, without gaps in the tenant; absent on a draft and where it was brought in
 * @param externalNumber the number it had where it was brought in from
 * @param appointmentId  the appointment it is for
 * @param checkupId      the checkup it is for
 * @param issuedOn       the day of issue
 * @param dueOn          the last day on which it is paid in time
 * @param overdueOn      the day on which it was found not paid in time; absent where nothing is outstanding any more
 * @param notPriced      how many charges on it wait for a price
 * @param review         why somebody has to look at it, until something is done about what it charges
 * @param draftedAt      when it was begun
 * @param draftedBy      who began it, an id
 * @param version        the version that a command on it must match
 */
public record Invoice(InvoiceId id, @JsonUnwrapped Subject subject, InvoiceStatus status,
        @Nullable String statusReason, @Schema(example = "1042") @Nullable Long number,
        @Nullable String externalNumber, @Nullable AppointmentId appointmentId, @Nullable CheckupId checkupId,
        @Nullable LocalDate issuedOn, @Nullable LocalDate dueOn, @Nullable LocalDate overdueOn, Sums sums,
        @Schema(example = "0") int notPriced, List<Review> review, Instant draftedAt, String draftedBy,
        @Schema(example = "5") long version) {

    /** The columns it is read from, of row {@code f} and those of its subject. */
    static final String COLUMNS = """
            f.id, %s, f.status, f.status_reason, f.number, f.external_number, f.appointment_id, f.checkup_id,
            f.issued_on, f.due_on, f.overdue_on, f.not_priced, f.review, f.review_since, f.dated, f.drafted_at,
            f.drafted_by, f.version, %s""".formatted(Subject.COLUMNS, Sums.COLUMNS);

    /** Reads it from a row of table invoice. */
    static Invoice of(Columns row) throws SQLException {
        InvoiceStatus status = row.word("status", InvoiceStatus.class);
        return new Invoice(new InvoiceId(row.id("id")), Subject.of(row), status, row.textOrNull("status_reason"),
                row.row().getObject("number", Long.class), row.textOrNull("external_number"),
                row.idOrNull("appointment_id", AppointmentId::new), row.idOrNull("checkup_id", CheckupId::new),
                row.dayOrNull("issued_on"), row.dayOrNull("due_on"),
                status == InvoiceStatus.ISSUED ? row.dayOrNull("overdue_on") : null, Sums.of(row),
                row.number("not_priced"),
                row.list("review", Review[].class), row.instant("drafted_at"),
                row.text("drafted_by"), row.version("version"));
    }
}
