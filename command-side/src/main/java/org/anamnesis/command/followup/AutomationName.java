package org.anamnesis.command.followup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of an {@link Automation}: {@code <do-that>-when-<this-happened>}. The record keeps it, as the actor of what
 * the automation does and as a part of the ids it derives; a class may move or be renamed, the name of its automation
 * may not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AutomationName {

    /** Lower-case words joined by hyphens. */
    String value();
}
