package recorder;

import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The value of each property with placeholders. The environment variables are those of the process, which
 * record.ts sets from placeholders/variables.json.
 */
final class Placeholders {

    private Placeholders() {
    }

    static Map<String, Object> record(Path file) throws IOException {
        Map<String, Object> yaml = Yaml.load(file);
        Resolver resolver = new Resolver(yaml);
        Map<String, Object> recording = new LinkedHashMap<>();
        for (String name : new TreeMap<>(resolver.all()).keySet()) {
            if (!name.contains("[")) {
                recording.put(name, resolved(yaml, name));
            }
        }
        return recording;
    }

    private static Object resolved(Map<String, Object> yaml, String name) {
        Resolver resolver = new Resolver(yaml);
        resolver.addPropertySource(PropertySource.of(
            "env", new LinkedHashMap<>(System.getenv()), PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE));
        try {
            Object value = resolver.getProperty(name, Object.class).orElse(null);
            // A random value changes each time, so only its class is recorded.
            return String.valueOf(resolver.all().get(name)).contains("${random.")
                ? Map.of("random", value == null ? "null" : value.getClass().getSimpleName())
                : Map.of("value", value == null ? "null" : Json.of(value));
        } catch (RuntimeException | StackOverflowError error) {
            return Json.error(error);
        }
    }
}
