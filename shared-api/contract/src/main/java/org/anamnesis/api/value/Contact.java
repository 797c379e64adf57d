package org.anamnesis.api.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Everything by which a person is reached.
 *
 * @param telecom   numbers and electronic addresses, the preferred one first
 * @param addresses postal addresses, the preferred one first
 */
public record Contact(@Size(max = 20) List<@NotNull @Valid ContactPoint> telecom,
        @Size(max = 20) List<@NotNull @Valid Address> addresses) {

    /** Absent lists are empty ones. */
    public Contact {
        telecom = Lists.orEmpty(telecom);
        addresses = Lists.orEmpty(addresses);
    }

    /** Nothing known yet. */
    public static Contact unknown() {
        return new Contact(List.of(), List.of());
    }
}
