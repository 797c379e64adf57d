package org.anamnesis.command.scheduling;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anamnesis.command.scheduling.TakenTimes.Taken;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.calendar.Interval;
import org.anamnesis.plumbing.calendar.WorkingTimes;

/**
 * What must be known to decide about a booking or a wait for one. Command handlers take it as a parameter; what follows
 * from it is for {@link BookingRules} and {@link WaitingRules} to say.
 *
 * @param named        what is named besides patient and practitioner
 * @param hours        when the practitioner works
 * @param taken        whose other appointment overlaps a time. Who asks holds back all who want the same hours of the
 *                     same practitioner, patient or room, on however many command nodes, until the transaction ends: to
 *                     be asked last
 * @param alternatives free times near one that cannot be had
 */
record BookingFacts(TenantRules tenant, PatientStatus patient, PractitionerStatus practitioner, BookingReferences named,
        WorkingTimes hours, Function<Interval, Optional<Taken>> taken,
        Function<Interval, List<FreeSlot>> alternatives) {}
