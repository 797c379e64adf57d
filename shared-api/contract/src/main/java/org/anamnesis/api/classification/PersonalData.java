package org.anamnesis.api.classification;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an event component that is about a person. Every component of every event carries either this or
 * {@link NotPersonal}; the build fails on one that carries neither, so that encryption and erasure can rely on it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalData {

    /** Which of the person's keys seals the component. */
    Kind value();

    /** The two kinds of personal data, sealed apart because law lets them be erased at different times. */
    enum Kind {
        /** Who the person is: names, identifiers, addresses, birth date. */
        IDENTITY,
        /** What is known about the person's health, and every free text. */
        CLINICAL
    }
}
