package org.anamnesis.plumbing.metadata;

/** The keys of a message's metadata. They are part of the disk format; every value is a plain string. */
public final class MetadataKey {

    /** The tenant, a slug {@code [a-z0-9-]{1,40}}. */
    public static final String TENANT = "tenant";

    /**
     * The patient an event is about. Whoever needs it goes by this and never by the payload, which may not be readable.
     */
    public static final String PATIENT = "patient";

    /** Who acts, an id and never a name; an automation is {@code system:<its name>}. */
    public static final String ACTOR = "actor";

    /** In what role; {@code unspecified} until sign-in exists. */
    public static final String ROLE = "role";

    /** For what purpose of use; {@code unspecified} until sign-in exists. */
    public static final String PURPOSE = "purpose";

    /** Through which client program; {@code unspecified} until sign-in exists. */
    public static final String CLIENT = "client";

    /** How the message came about, an {@link Origin}. */
    public static final String ORIGIN = "origin";

    /** Who caused an automation to act. */
    public static final String INITIATOR = "initiator";

    /** The request, import or schedule that everything caused by it shares. */
    public static final String CORRELATION_ID = "correlationId";

    /** The message that directly caused this one. */
    public static final String CAUSATION_ID = "causationId";

    private MetadataKey() {}
}
