package org.anamnesis.api.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Everything by which a person is or was reached. Which of it is of today, {@link InUse} tells.
 *
 * @param telecom   numbers and electronic addresses
 * @param addresses postal addresses
 */
public record Contact(@Size(max = 20) List<@NotNull @Valid ContactPoint> telecom,
        @Size(max = 20) List<@NotNull @Valid Address> addresses) {

    /** Absent lists are empty ones. */
    public Contact {
        telecom = Lists.orEmpty(telecom);
        addresses = Lists.orEmpty(addresses);
    }

    /** The same, what is used at a moment first and what no longer is last. */
    public Contact inOrder(Instant now) {
        return new Contact(InUse.inOrder(telecom, now), InUse.inOrder(addresses, now));
    }

    /** Nothing known yet. */
    public static Contact unknown() {
        return new Contact(List.of(), List.of());
    }
}
