package org.anamnesis.plumbing.testing;

import org.anamnesis.plumbing.id.DerivedIds;

/** The derived ids of an installation that exists only in tests. */
public final class TestIds {

    /** The secret of the installation. */
    public static final String SECRET = "a secret of an installation under test";

    /** Its ids. */
    public static final DerivedIds IDS = new DerivedIds(SECRET);

    private TestIds() {}
}
