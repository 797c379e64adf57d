package org.anamnesis.plumbing.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Takes tenant and actor from the headers {@code X-Tenant} and {@code X-Actor} on trust. This is the one class that
 * sign-in replaces; while it stands, every port is bound to loopback ({@link LoopbackOnly}).
 */
final class CallerFromHeaders implements HandlerInterceptor {

    private static final String TENANT_HEADER = "X-Tenant";
    private static final String ACTOR_HEADER = "X-Actor";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String tenant = request.getHeader(TENANT_HEADER);
        String actor = request.getHeader(ACTOR_HEADER);
        if (tenant == null || !Caller.TENANT.matcher(tenant).matches()) {
            throw new CallerUnknown(TENANT_HEADER);
        }
        if (actor == null || !Caller.ACTOR.matcher(actor).matches()) {
            throw new CallerUnknown(ACTOR_HEADER);
        }
        request.setAttribute(Caller.class.getName(), new Caller(tenant, actor));
        return true;
    }

    static @Nullable Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }
}
