package recorder;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A browser that visits the started server, follows no redirect and returns the response. */
final class Visitor {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    /** Redirect parameters with random values. */
    private static final Set<String> RANDOM = Set.of("state", "nonce", "code_challenge");

    private final EmbeddedServer server;
    private final StubProvider provider;

    Visitor(EmbeddedServer server, StubProvider provider) {
        this.server = server;
        this.provider = provider;
    }

    Map<String, Object> visitAll(List<String> addresses) {
        Map<String, Object> answers = new LinkedHashMap<>();
        addresses.forEach(address -> answers.put(address, visit(address, "")));
        return answers;
    }

    /** The response's status, and the target and parameters of a redirect. */
    Map<String, Object> visit(String address, String cookie) {
        HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(address))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Cookie", cookie)
            .timeout(Duration.ofSeconds(30))
            .build();
        HttpResponse<Void> response = send(request);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", response.statusCode());
        response.headers().firstValue("Location").map(URI::create).ifPresent(location -> {
            String[] parts = location.toString().split("\\?", 2);
            answer.put("to", relative(parts[0]));
            if (parts.length == 2) {
                answer.put("parameters", parameters(parts[1]));
            }
        });
        return answer;
    }

    private Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!RANDOM.contains(parts[0])) {
                parameters.put(parts[0], relative(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
            }
        }
        return parameters;
    }

    /** The address without the server's own origin, because its port changes each time. */
    private String relative(String address) {
        return provider.written(address.replace(server.getURI().toString(), ""));
    }

    private static HttpResponse<Void> send(HttpRequest request) {
        try {
            return BROWSER.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }
}
