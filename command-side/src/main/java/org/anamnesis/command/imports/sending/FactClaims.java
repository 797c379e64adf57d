package org.anamnesis.command.imports.sending;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.command.decision.CommandTarget;
import org.anamnesis.command.imports.sending.FactOwners.Claims;
import org.anamnesis.command.imports.steps.Owner;
import org.anamnesis.command.imports.steps.Step;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.command.imports.steps.TranslatedResource;

/** The facts of one bundle, each claimed for the patient, encounter or prescription that is to hold it. */
final class FactClaims {

    /** When facts of their own are recorded, each under an owner. */
    private static final Set<Phase> OWNED = EnumSet.range(Phase.BEGINNINGS, Phase.PAYMENTS);

    private final ImportDispatch dispatch;
    private final FactOwners owners;
    private final List<TranslatedResource> owned;
    private final Map<UUID, Owner> wanted = new HashMap<>();
    private final Claims claims;

    /** Claims them; of two that are one fact for the owner of the first. */
    FactClaims(ImportDispatch dispatch, FactOwners owners, List<TranslatedResource> bundle) {
        this.dispatch = dispatch;
        this.owners = owners;
        owned = bundle.stream().filter(resource -> OWNED.contains(first(resource).phase())).toList();
        owned.forEach(resource -> wanted.putIfAbsent(resource.id(), owner(resource)));
        claims = dispatch.patiently(() -> owners.claim(wanted));
    }

    /** Those that somebody else holds. */
    List<TranslatedResource> elsewhere() {
        return owned.stream().filter(resource -> claims.elsewhere().containsKey(resource.id())
                || !owner(resource).equals(wanted.get(resource.id()))).toList();
    }

    /** Who else holds one of these. */
    Owner holder(TranslatedResource resource) {
        return claims.elsewhere().getOrDefault(resource.id(), wanted.get(resource.id()));
    }

    /** Gives up the claims of what was not recorded. */
    void releaseUnused() {
        Set<UUID> unused = new HashSet<>(claims.claimed());
        owned.stream().filter(resource -> !resource.isRefused() || resource.isBegun()).map(TranslatedResource::id)
                .forEach(unused::remove);
        dispatch.patiently(() -> owners.release(unused));
    }

    private static Step first(TranslatedResource resource) {
        return resource.steps().steps().getFirst();
    }

    /** What holds a resource: the patient where it is a record of its own. */
    private static Owner owner(TranslatedResource resource) {
        Object command = first(resource).command();
        Object target = CommandTarget.of(command);
        UUID id = UUID.fromString(target.toString());
        UUID patient = command instanceof AboutPatient about ? about.patientId().value() : id;
        return id.equals(resource.id()) ? Owner.patient(patient) : new Owner(id, target instanceof CheckupId, patient);
    }
}
