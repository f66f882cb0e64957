package recorder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * An OpenID provider on this machine: every issuer path has a discovery document unless it contains `missing`. The
 * files contain `localhost:9000` as its address; its real port is a free one.
 */
final class StubProvider implements AutoCloseable {

    private static final String WRITTEN = "localhost:9000";
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final HttpServer server;
    private final Set<String> asked = new ConcurrentSkipListSet<>();

    StubProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A file's text with the real address. */
    String served(String text) {
        return text.replace(WRITTEN, address());
    }

    /** The reverse, for responses. */
    String written(String text) {
        return text.replace(address(), WRITTEN);
    }

    /** The addresses requested since the last call. */
    List<String> asked() {
        List<String> addresses = List.copyOf(asked);
        asked.clear();
        return addresses;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String address() {
        return "localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        String path = exchange.getRequestURI().getPath();
        String issuerPath = path.endsWith(DISCOVERY) ? path.substring(0, path.length() - DISCOVERY.length()) : "";
        boolean known = path.endsWith(DISCOVERY) && !issuerPath.contains("missing") && !issuerPath.endsWith(DISCOVERY);
        byte[] body = known ? Json.bytes(metadata("http://" + address() + issuerPath)) : new byte[0];
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(known ? 200 : 404, known ? body.length : -1);
        if (known) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static Map<String, Object> metadata(String base) {
        return Map.of(
            "issuer", base + (base.contains("/application/o/") ? "/" : ""),
            "authorization_endpoint", base + "/authorize",
            "token_endpoint", base + "/token",
            "userinfo_endpoint", base + "/userinfo",
            "end_session_endpoint", base + "/end-session",
            "jwks_uri", base + "/jwks",
            "response_types_supported", new String[] {"code"},
            "subject_types_supported", new String[] {"public"},
            "id_token_signing_alg_values_supported", new String[] {"RS256"});
    }
}
