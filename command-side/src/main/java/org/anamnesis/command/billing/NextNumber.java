package org.anamnesis.command.billing;

import java.util.function.LongSupplier;

/**
 * The number that follows the last one in the tenant. Whoever takes it makes all others wait until the invoice is
 * stored, or takes it back with everything else: so there are no gaps. To be taken last, when nothing can be refused
 * any more.
 *
 * @param supplier takes it
 */
record NextNumber(LongSupplier supplier) {

    long take() {
        return supplier.getAsLong();
    }
}
