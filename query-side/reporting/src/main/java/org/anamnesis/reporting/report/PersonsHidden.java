package org.anamnesis.reporting.report;

/** The caller may not see persons, and asks for rows of which each is about one. */
final class PersonsHidden extends RuntimeException {

    PersonsHidden() {
        super("Persons are not visible", null, false, false);
    }
}
