package recorder;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.handlers.RedirectingLoginHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The session in which a login ends, as if the provider had let a user in: does it begin, and is it known again? */
final class Session {

    private static final Authentication USER = Authentication.build("user");

    private Session() {
    }

    /** Nothing where no login ends in a session. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> record(ApplicationContext context, Visitor visitor, String contextPath) {
        Map<String, Object> recording = new LinkedHashMap<>();
        try {
            context.findBean(RedirectingLoginHandler.class).ifPresent(handler -> {
                String cookie = cookie((MutableHttpResponse<?>) handler.loginSuccess(USER, HttpRequest.GET("/")));
                recording.put("begins", cookie != null);
                if (cookie != null) {
                    // A page for those who are signed in, and the way out.
                    recording.put("/token_info", visitor.visit(contextPath + "/token_info", cookie));
                    recording.put("/logout", visitor.visit(contextPath + "/logout", cookie));
                }
            });
        } catch (RuntimeException error) {
            recording.put("failure", Json.failure(error));
        }
        return recording;
    }

    private static String cookie(MutableHttpResponse<?> response) {
        List<String> cookies = response.getHeaders().getAll("Set-Cookie");
        return cookies.isEmpty() ? null : cookies.get(0).split(";", 2)[0];
    }
}
