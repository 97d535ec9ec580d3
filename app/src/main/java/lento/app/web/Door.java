package lento.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who may come in, and what every answer tells the browser to keep out.
@Configuration(proxyBeanMethods = false)
class Door {

    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS = String.join(
            ", ",
            "camera=()",
            "microphone=()",
            "geolocation=()",
            "payment=()",
            "usb=()",
            "browsing-topics=()",
            "autoplay=(self)",
            "screen-wake-lock=(self)");

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Invitations invitations, Watchword watchword, Pages pages)
            throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("lento-csrf");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // Every request brings its pass anew, so none is a signing in after which tokens change.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        // Without a referrer browsers send forms with the origin "null".
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginEmbedderPolicy(policy -> policy.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .addFilterAfter(new HouseFilter(invitations, watchword.text()), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/open/**", "/assets/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyAuthority(HouseFilter.HOUSEHOLD, HouseFilter.WATCH)
                        .anyRequest()
                        .hasAuthority(HouseFilter.HOUSEHOLD))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, _) -> pages.write(
                                HttpServletResponse.SC_FORBIDDEN,
                                "message.jte",
                                Map.of("title", "stranger.title", "text", "stranger.text"),
                                request,
                                response))
                        .accessDeniedHandler((request, response, _) -> pages.write(
                                HttpServletResponse.SC_FORBIDDEN,
                                "message.jte",
                                Map.of("title", "denied.title", "text", "denied.text"),
                                request,
                                response)))
                .build();
    }

    /// No one signs in by name here.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
