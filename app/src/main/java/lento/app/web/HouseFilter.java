package lento.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps the house: lets only requests in that name this server by one of its own names, that come from its own pages
/// or from the address line, and tells who they are.
final class HouseFilter extends OncePerRequestFilter {

    static final String HOUSEHOLD = "ROLE_HOUSEHOLD";
    static final String WATCH = "ROLE_WATCH";

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final Invitations invitations;
    private final String watchword;

    /// @param watchword lets a program read health and metrics
    HouseFilter(Invitations invitations, String watchword) {
        this.invitations = invitations;
        this.watchword = watchword;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!namesThisServer(request)) {
            refuse(response, 421, "This is Lento, but not under that name. Open it by the address that it printed.");
            return;
        }
        if (!fromHere(request)) {
            refuse(response, 403, "Another site asked for this, so Lento did not answer.");
            return;
        }
        visitor(request).ifPresent(visitor -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    visitor.name(), null, AuthorityUtils.createAuthorityList(visitor.role())));
            SecurityContextHolder.setContext(context);
        });
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static boolean namesThisServer(HttpServletRequest request) {
        var host = request.getHeader("Host");
        if (host == null) {
            return false;
        }
        int port = request.getLocalPort();
        return NAMES.stream().anyMatch(name -> host.equals(name + ":" + port) || (port == 80 && host.equals(name)));
    }

    private static boolean fromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN.contains(site)) {
            return false;
        }
        var origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equals("http://" + request.getHeader("Host"));
        }
        // A browser tells at least one of the two when it writes.
        return site != null || SAFE.contains(request.getMethod());
    }

    /// @param name tells apart the browsers that were let in
    private record Visitor(String name, String role) {}

    private Optional<Visitor> visitor(HttpServletRequest request) {
        var household = Cookies.value(request, Invitations.COOKIE)
                .flatMap(invitations::holder)
                .map(name -> new Visitor(name, HOUSEHOLD));
        var authorization = request.getHeader("Authorization");
        boolean watches = authorization != null && same(authorization, "Bearer " + watchword);
        return household.isEmpty() && watches ? Optional.of(new Visitor("watch", WATCH)) : household;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().println(words);
    }
}
