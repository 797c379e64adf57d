package org.anamnesis.command.decision;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.Arrays;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.command.CommandResult;
import org.anamnesis.plumbing.command.Guard;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.jspecify.annotations.Nullable;

/** What every aggregate about one patient asks of a command, before all that {@link Guard} asks: the same patient. */
public final class PatientGuard {

    private PatientGuard() {}

    /**
     * Lets the command through to its handler and answers what came of it.
     *
     * @param patient the aggregate's patient, {@code null} while it does not exist yet
     * @param tenant  the aggregate's tenant, {@code null} while it does not exist yet
     * @param unknown the refusal for another patient's record, the same as for one that does not exist
     * @param first   commands whose handler itself tells a repeat from other content under the same id
     */
    public static CommandResult pass(@Nullable PatientId patient, @Nullable String tenant, CommandMessage<?> command,
            InterceptorChain chain, RefusalCode unknown, Class<?>... first) throws Exception {
        refuseIf(patient != null && !patient.equals(((AboutPatient) command.getPayload()).patientId())
                && !Arrays.asList(first).contains(command.getPayloadType()), unknown);
        return Guard.pass(tenant, command, chain, unknown);
    }
}
