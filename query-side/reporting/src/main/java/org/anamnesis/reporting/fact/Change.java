package org.anamnesis.reporting.fact;

/**
 * The kinds of changes that events make, in the order in which those of one transaction are written: what makes a row
 * before what changes it, and links between records before the facts that follow them. Of two changes of one kind to
 * one row the later holds, or they add up.
 */
enum Change {

    /** The settings of a tenant. */
    TENANT(Statement.put("tenant", 1,
            "tenant text, name text, tenant_group text, country text, time_zone text, currency text")),
    /** Who practises. */
    PRACTITIONER(Statement.put("practitioner", 2, "tenant text, id uuid, specialty text, active boolean")),
    /** Who practises no more. */
    PRACTITIONER_LEFT(Statement.change("practitioner", "active = false", "tenant text, id uuid")),
    /** A type of visit. */
    VISIT_TYPE(Statement.put("visit_type", 2, "tenant text, id uuid, code text, display text")),
    /** Whom facts are about. */
    PATIENT(Statement.put("patient", 2, "tenant text, id uuid, birth_date date, sex text, species text")),
    /** A death, or none after all. */
    DEATH(Statement.change("patient", "died_on = v.died_on", "tenant text, id uuid, died_on date")),
    /** A record that is about another's patient, or is not after all. */
    LINK(Link.statement()),
    /** A checkup that began. */
    ENCOUNTER(Statement.fact("encounter", 2,
            "tenant text, id uuid, patient_id uuid, practitioner_id uuid, class text, started_on date, "
                    + "started_at timestamptz, appointment_id uuid")),
    /** A checkup that ended, one way or the other. */
    ENCOUNTER_ENDED(Statement.change("encounter", "state = v.state, ended_at = v.ended_at",
            "tenant text, id uuid, state text, ended_at timestamptz")),
    /** A checkup that never was. */
    ENCOUNTER_STRUCK(Statement.change("encounter", "struck = true", "tenant text, id uuid")),
    /** A diagnosis, or an entry of the problem list. */
    DIAGNOSIS(Statement.fact("diagnosis", 2,
            "tenant text, id uuid, patient_id uuid, checkup_id uuid, source text, system text, code text, "
                    + "display text, certainty text, onset_on date, recorded_on date")),
    /** A diagnosis that never was, or holds no more. */
    DIAGNOSIS_STRUCK(Statement.change("diagnosis", "struck = true", "tenant text, id uuid")),
    /** The diagnoses of a checkup that never was. */
    DIAGNOSES_STRUCK(Statement.each("""
            update diagnosis t set struck = true from %s where t.tenant = v.tenant and t.checkup_id = v.checkup_id
            and t.source = 'diagnosis' and not t.struck""", "tenant text, checkup_id uuid", 2)),
    /** A prescription. */
    PRESCRIPTION(Statement.fact("prescription", 2,
            "tenant text, id uuid, patient_id uuid, practitioner_id uuid, system text, code text, display text, "
                    + "atc text, authored_on date")),
    /** A prescription that never was. */
    PRESCRIPTION_STRUCK(Statement.change("prescription", "struck = true", "tenant text, id uuid")),
    /** An appointment. */
    APPOINTMENT(Statement.fact("appointment", 2,
            "tenant text, id uuid, patient_id uuid, practitioner_id uuid, visit_type_id uuid, booked_at timestamptz, "
                    + "booked_on date, start_at timestamptz, start_on date, minutes integer")),
    /** An appointment that was moved. */
    APPOINTMENT_MOVED(Statement.change("appointment",
            "practitioner_id = v.practitioner_id, visit_type_id = v.visit_type_id, start_at = v.start_at, "
                    + "start_on = v.start_on, minutes = v.minutes",
            "tenant text, id uuid, practitioner_id uuid, visit_type_id uuid, start_at timestamptz, start_on date, "
                    + "minutes integer")),
    /** What became of an appointment. */
    APPOINTMENT_STATE(Statement.change("appointment", "state = v.state, in_time = v.in_time",
            "tenant text, id uuid, state text, in_time boolean")),
    /** An invoice, still a draft. */
    INVOICE(Statement.fact("invoice", 2,
            "tenant text, id uuid, patient_id uuid, appointment_id uuid, checkup_id uuid, currency text")),
    /** What was invoiced. */
    INVOICE_ISSUED(Statement.change("invoice",
            "issued_on = v.issued_on, due_on = v.due_on, net = v.net, tax = v.tax, total = v.total",
            "tenant text, id uuid, issued_on date, due_on date, net numeric, tax numeric, total numeric")),
    /** What became of an invoice. */
    INVOICE_STATE(Statement.change("invoice", "state = v.state", "tenant text, id uuid, state text")),
    /** What of an invoice is no longer owed. */
    BALANCE(Statement.sum("invoice",
            "paid = t.paid + v.paid, refunded = t.refunded + v.refunded, credited = t.credited + v.credited, "
                    + "written_off = t.written_off + v.written_off",
            "tenant text, id uuid, paid numeric, refunded numeric, credited numeric, written_off numeric")),
    /** What came in, went back or was given up. */
    SETTLEMENT(Statement.fact("settlement", 2,
            "tenant text, id uuid, invoice_id uuid, patient_id uuid, kind text, method text, payer text, "
                    + "received_on date, recorded_at timestamptz, currency text, amount numeric")),
    /** A line of an invoice. */
    LINE(Statement.fact("invoice_line", 3,
            "tenant text, invoice_id uuid, id uuid, patient_id uuid, kind text, service_system text, "
                    + "service_code text, service_display text, practitioner_id uuid, quantity numeric, "
                    + "serviced_on date, currency text, net numeric, tax numeric")),
    /** A line that was taken off a draft. What never had a price is no row here. */
    LINE_REMOVED(Statement.each("""
            delete from invoice_line t using %s
            where t.tenant = v.tenant and t.invoice_id = v.invoice_id and t.id = v.id""",
            "tenant text, invoice_id uuid, id uuid", 3)),
    /** Invoices whose lines are revenue, or are no more. */
    REVENUE(Revenue.statement());

    private final Statement statement;

    Change(Statement statement) {
        this.statement = statement;
    }

    Statement statement() {
        return statement;
    }
}
