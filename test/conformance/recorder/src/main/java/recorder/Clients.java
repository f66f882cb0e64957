package recorder;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.oauth2.client.OauthClient;
import io.micronaut.security.oauth2.configuration.OauthClientConfiguration;
import io.micronaut.security.oauth2.routes.OauthController;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The OAuth clients of a server that starts with a file. */
final class Clients {

    private Clients() {
    }

    static Map<String, Object> record(Path file, StubProvider provider) throws IOException {
        String name = file.getFileName().toString();
        Map<String, Object> yaml = Yaml.load(name, provider.served(Files.readString(file)));
        ConditionLog log = new ConditionLog();
        Map<String, Object> recording = new LinkedHashMap<>();
        try (ApplicationContext context = context(yaml)) {
            Visitor visitor = started(context, provider, recording);
            if (visitor != null) {
                recording.putAll(answers(context, visitor));
            }
        }
        recording.put("log", log.aboutClients());
        recording.put("discovery", provider.asked());
        return recording;
    }

    private static ApplicationContext context(Map<String, Object> yaml) {
        return ApplicationContext.builder()
            .deduceEnvironment(false)
            .environmentPropertySource(false)
            .propertySources(PropertySource.of("file", yaml))
            .properties(Map.of("micronaut.server.port", -1, "micronaut.server.host", "localhost"))
            .build();
    }

    /** Null if the server does not start; then the reason is recorded. */
    private static Visitor started(ApplicationContext context, StubProvider provider, Map<String, Object> recording) {
        try {
            return new Visitor(context.start().getBean(EmbeddedServer.class).start(), provider);
        } catch (RuntimeException error) {
            Map<String, Object> failure = Json.failure(error);
            failure.computeIfPresent("message", (key, message) -> provider.written(message.toString()));
            recording.put("failure", failure);
            return null;
        }
    }

    private static Map<String, Object> answers(ApplicationContext context, Visitor visitor) {
        List<String> configured = names(context, OauthClientConfiguration.class, OauthClientConfiguration::getName);
        List<UriRouteInfo<?, ?>> routes = context.getBean(Router.class).uriRoutes().toList();
        List<String> logins = routes.stream().filter(Clients::isLogin).map(Clients::address).distinct().toList();
        String contextPath = context.getProperty("micronaut.server.context-path", String.class).orElse("");
        // For a configured client without a route, the usual address shows what a user would see.
        Stream<String> usual = configured.stream().map(client -> contextPath + "/oauth/login/" + client);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("configurations", configured);
        answers.put("clients", clients(context));
        answers.put("routes", routes.stream().map(Clients::described).distinct().sorted().toList());
        answers.put("logins", visitor.visitAll(logins));
        answers.put("withoutRoute", visitor.visitAll(usual.filter(address -> !logins.contains(address)).toList()));
        answers.put("session", Session.record(context, visitor, contextPath));
        return answers;
    }

    /** A server can start although its clients cannot be created, as long as nothing requests them. */
    private static Object clients(ApplicationContext context) {
        try {
            return names(context, OauthClient.class, OauthClient::getName);
        } catch (RuntimeException error) {
            return Map.of("failure", Json.failure(error));
        }
    }

    private static <T> List<String> names(ApplicationContext context, Class<T> type, Function<T, String> name) {
        return context.getBeansOfType(type).stream().map(name).sorted().toList();
    }

    private static boolean isLogin(UriRouteInfo<?, ?> route) {
        return OauthController.class.isAssignableFrom(route.getDeclaringType())
            && route.getTargetMethod().getMethodName().equals("login");
    }

    private static String address(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toString();
    }

    private static String described(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + address(route);
    }
}
