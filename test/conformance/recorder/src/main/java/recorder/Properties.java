package recorder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties of a YAML file, by the names with which Micronaut reads them. */
final class Properties {

    private Properties() {
    }

    static Map<String, Object> record(Path file) {
        try {
            Map<String, Object> yaml = Yaml.load(file);
            Map<String, Object> properties = new LinkedHashMap<>();
            new Resolver(yaml).all().forEach((name, value) -> properties.put(name, Json.of(value)));
            Map<String, Object> recording = new LinkedHashMap<>();
            recording.put("properties", properties);
            List<String> dropped = yaml.keySet().stream().filter(Properties::isDropped).sorted().toList();
            if (!dropped.isEmpty()) {
                recording.put("dropped", dropped);
            }
            return recording;
        } catch (Exception | StackOverflowError error) {
            return Json.error(error);
        }
    }

    /** Whether the resolver drops a key. */
    private static boolean isDropped(String key) {
        return new Resolver(Map.of(key, "")).all().isEmpty();
    }
}
