package recorder;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;

/** A page that shows the user who is signed in, with a logout button, and one with all that is known about the user. */
@Requires(property = "login-scenario")
@Controller
final class UserPage {

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get(produces = MediaType.TEXT_HTML)
    String show(@Nullable Authentication user) {
        if (user == null) {
            return "<!doctype html><title>Server</title><p>Nobody is signed in.</p>";
        }
        return "<!doctype html><title>Server</title><p>Signed in as " + user.getName()
            + " (" + user.getAttributes().get("email") + ").</p>"
            + "<form method=\"post\" action=\"logout\"><button>Log out</button></form>";
    }

    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Get("/user")
    Map<String, Object> describe(Authentication user) {
        return Map.of("name", user.getName(), "roles", user.getRoles(), "attributes", user.getAttributes());
    }
}
