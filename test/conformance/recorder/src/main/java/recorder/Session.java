package recorder;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.handlers.RedirectingLoginHandler;
import io.micronaut.security.oauth2.configuration.OauthClientConfiguration;
import io.micronaut.security.oauth2.endpoint.token.response.OauthAuthenticationMapper;
import io.micronaut.web.router.Router;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The session after a login, simulating the provider's success: whether it is created and recognised again. */
final class Session {

    /** The path that starts the logout at the provider. */
    private static final String END_SESSION = "/oauth/logout";

    private Session() {
    }

    /** Null if a login creates no session. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> record(ApplicationContext context, Visitor visitor, String contextPath) {
        Authentication user = Authentication.build("user", attributes(context));
        Map<String, Object> recording = new LinkedHashMap<>();
        try {
            context.findBean(RedirectingLoginHandler.class).ifPresent(handler -> {
                String cookie = cookie((MutableHttpResponse<?>) handler.loginSuccess(user, HttpRequest.GET("/")));
                recording.put("begins", cookie != null);
                if (cookie != null) {
                    // A page for signed-in users, and the logout.
                    recording.put("/token_info", visitor.visit(contextPath + "/token_info", cookie));
                    recording.put("/logout", visitor.visit(contextPath + "/logout", cookie));
                    if (hasRoute(context)) {
                        recording.put(END_SESSION, visitor.visit(END_SESSION, cookie));
                    }
                }
            });
        } catch (RuntimeException error) {
            recording.put("failure", Json.failure(error));
        }
        return recording;
    }

    /** The client that authenticated the user, if there is exactly one. */
    private static Map<String, Object> attributes(ApplicationContext context) {
        List<OauthClientConfiguration> clients = List.copyOf(context.getBeansOfType(OauthClientConfiguration.class));
        return clients.size() == 1 ? Map.of(OauthAuthenticationMapper.PROVIDER_KEY, clients.get(0).getName()) : Map.of();
    }

    private static boolean hasRoute(ApplicationContext context) {
        return context.getBean(Router.class).uriRoutes()
            .anyMatch(route -> route.getUriMatchTemplate().toString().equals(END_SESSION));
    }

    private static String cookie(MutableHttpResponse<?> response) {
        List<String> cookies = response.getHeaders().getAll("Set-Cookie");
        return cookies.isEmpty() ? null : cookies.get(0).split(";", 2)[0];
    }
}
