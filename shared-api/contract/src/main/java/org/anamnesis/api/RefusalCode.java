package org.anamnesis.api;

/**
 * Why a command was refused, as a stable word for programs and a sentence for people. Nothing personal is in either.
 */
public interface RefusalCode {

    /** The stable word, in kebab case: part of the problem's {@code type} and of the public contract. */
    default String code() {
        return ((Enum<?>) this).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** One sentence that says what to do about it. */
    String sentence();

    /** What kind of refusal it is, which decides the HTTP status. */
    Kind kind();

    /** The kinds of refusal. */
    enum Kind {
        /** What the command names does not exist here, or is another tenant's: 404. */
        UNKNOWN,
        /** A rule of the record forbids it in its present state: 409. */
        CONFLICT,
        /** The content itself can never be right: 400. */
        INVALID
    }
}
