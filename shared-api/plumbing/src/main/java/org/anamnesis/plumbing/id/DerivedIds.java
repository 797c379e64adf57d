package org.anamnesis.plumbing.id;

import java.util.UUID;

/**
 * The ids that follow from what a thing is for, so that whoever makes it first makes the same. Part of the disk format.
 */
public final class DerivedIds {

    private DerivedIds() {}

    /** The tenant as an aggregate. */
    public static UUID tenant(String tenant) {
        return Ids.derived("tenant", tenant);
    }

    /** The schedule of a practitioner. */
    public static UUID schedule(UUID practitioner) {
        return Ids.derived("schedule", practitioner.toString());
    }

    /** A type of visit. */
    public static UUID visitType(String tenant, String code) {
        return Ids.derived("visit-type", tenant, code);
    }

    /**
     * A reminder.
     *
     * @param start the start of the appointment, in ISO 8601 and UTC: one that moved is reminded of anew
     */
    public static UUID reminder(UUID appointment, String start, int leadMinutes, String channel) {
        return Ids.derived("reminder", appointment.toString(), start, Integer.toString(leadMinutes), channel);
    }

    /** The billing account of a patient. */
    public static UUID billingAccount(String tenant, UUID patient) {
        return Ids.derived("billing-account", tenant, patient.toString());
    }

    /** The tariff of a service. */
    public static UUID tariff(String tenant, String system, String code) {
        return Ids.derived("tariff", tenant, system, code);
    }

    /** The invoice of an appointment, and of the checkup that it leads to. */
    public static UUID invoiceOfAppointment(UUID appointment) {
        return Ids.derived("invoice", "appointment", appointment.toString());
    }

    /** The invoice of a checkup without an appointment. */
    public static UUID invoiceOfCheckup(UUID checkup) {
        return Ids.derived("invoice", "checkup", checkup.toString());
    }

    /** The invoice of medication that was dispensed outside a checkup, or after the checkup's invoice was issued. */
    public static UUID invoiceOfDispense(UUID dispense) {
        return Ids.derived("invoice", "dispense", dispense.toString());
    }

    /** The invoice of what belongs on another one that takes nothing more. */
    public static UUID supplementOf(UUID invoice) {
        return Ids.derived("invoice", "supplement", invoice.toString());
    }

    /** The line of an invoice that charges for something. */
    public static UUID line(String kind, UUID source) {
        return Ids.derived("invoice-line", kind, source.toString());
    }
}
