package org.anamnesis.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name by which the store keeps an event: {@code <aggregate type>.<what-happened>}, as in
 * {@code patient.allergy-recorded}. It is part of the disk format, and the class that bears it is not: a class may move
 * or be renamed, its event name may not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {

    /** Lower-case words joined by hyphens, the aggregate type and the event divided by a dot. */
    String value();
}
