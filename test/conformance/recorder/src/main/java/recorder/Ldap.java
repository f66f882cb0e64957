package recorder;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What becomes of a login with LDAP: starts a server with each file of a folder (first argument), logs in, and writes
 * the recordings (to the second argument). The directory has to be running.
 */
public final class Ldap {

    private static final String CREDENTIALS = "{\"username\":\"ada\",\"password\":\"lovelace\"}";

    private Ldap() {
    }

    public static void main(String[] arguments) {
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                Json.write(Path.of(arguments[1], file.getFileName().toString()), record(file));
            }
            // Does not wait for the threads of the started applications.
            System.exit(0);
        } catch (IOException | InterruptedException | RuntimeException error) {
            error.printStackTrace();
            System.exit(1);
        }
    }

    private static Map<String, Object> record(Path file) throws IOException, InterruptedException {
        WarningLog log = new WarningLog();
        Map<String, Object> recording = new LinkedHashMap<>();
        try (ApplicationContext context = context(file)) {
            EmbeddedServer server = started(context, recording);
            if (server != null) {
                recording.putAll(login(server));
            }
        }
        recording.put("log", log.lines());
        return recording;
    }

    private static ApplicationContext context(Path file) throws IOException {
        return ApplicationContext.builder()
            .deduceEnvironment(false)
            .environmentPropertySource(false)
            .propertySources(PropertySource.of("file", Yaml.load(file)))
            .properties(Map.of(
                "micronaut.server.port", -1,
                "micronaut.server.host", "localhost",
                "micronaut.security.authentication", "bearer",
                "micronaut.security.token.jwt.signatures.secret.generator.secret", "0123456789abcdef0123456789abcdef"))
            .build();
    }

    /** Null if the server does not start; then the reason is recorded. */
    private static EmbeddedServer started(ApplicationContext context, Map<String, Object> recording) {
        try {
            return context.start().getBean(EmbeddedServer.class).start();
        } catch (RuntimeException error) {
            recording.put("failure", Json.failure(error));
            return null;
        }
    }

    private static Map<String, Object> login(EmbeddedServer server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve("/login"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(CREDENTIALS))
            .build();
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", response.statusCode());
        if (response.statusCode() == 200) {
            JsonNode roles = Json.read(new ByteArrayInputStream(response.body())).path("roles");
            List<String> groups = StreamSupport.stream(roles.spliterator(), false).map(JsonNode::asText).sorted().toList();
            answer.put("groups", groups);
        }
        return answer;
    }
}
