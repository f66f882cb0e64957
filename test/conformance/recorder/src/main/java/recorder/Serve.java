package recorder;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A minimal server with a login: Micronaut Security with the configuration of a file (first argument), at a port
 * (second argument). It prints on one line whether it has started. It stops at the end of its input and prints its log
 * on another line.
 */
public final class Serve {

    /** A lower precedence than the file's, like the server's own defaults. */
    private static final int BELOW = -500;

    private Serve() {
    }

    public static void main(String[] arguments) throws IOException {
        WarningLog log = new WarningLog();
        ApplicationContext context = null;
        try {
            context = context(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            context.start().getBean(EmbeddedServer.class).start();
            print(Map.of("started", true));
        } catch (RuntimeException error) {
            print(Map.of("failure", Json.failure(error)));
        }
        while (System.in.read() != -1) {
            // The input is never read; only its end matters.
        }
        print(Map.of("log", log.lines()));
        // Does not wait for the server's threads.
        Runtime.getRuntime().halt(0);
    }

    private static ApplicationContext context(Path file, int port) throws IOException {
        return ApplicationContext.builder()
            .deduceEnvironment(false)
            .propertySources(
                PropertySource.of("own", own(), BELOW),
                PropertySource.of("file", Yaml.load(file)))
            .properties(Map.of("micronaut.server.port", port, "micronaut.server.host", "127.0.0.1"))
            .build();
    }

    private static Map<String, Object> own() throws IOException {
        try (InputStream input = Serve.class.getResourceAsStream("/own.yml")) {
            return new LinkedHashMap<>(Yaml.load("own.yml", new String(input.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static void print(Map<String, Object> answer) throws IOException {
        System.out.println(new String(Json.bytes(answer), StandardCharsets.UTF_8));
        System.out.flush();
    }
}
