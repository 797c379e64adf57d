package org.anamnesis.plumbing.caller;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.core.env.Environment;

/** Refuses to start on an address others can reach, as long as callers are taken at their word. */
final class LoopbackOnly {

    private static final List<String> ADDRESSES = List.of("server.address", "management.server.address");

    LoopbackOnly(Environment environment) {
        for (String property : ADDRESSES) {
            String address = environment.getProperty(property);
            if (address == null || !isLoopback(address)) {
                throw new IllegalStateException(
                        "%s is %s, but without sign-in every port must stay on a loopback address such as 127.0.0.1"
                                .formatted(property, address));
            }
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
