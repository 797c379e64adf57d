package org.anamnesis.command.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Request bodies that several resources share. */
public final class Requests {

    private Requests() {}

    /**
     * Why something is changed.
     *
     * @param reason in the words of who decided
     */
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * A note or other free text.
     *
     * @param text up to 20,000 characters
     */
    public record Text(@NotBlank @Size(max = 20_000) String text) {}
}
