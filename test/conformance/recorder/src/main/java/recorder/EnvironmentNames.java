package recorder;

import io.micronaut.core.util.EnvironmentProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties that an environment variable sets, in Micronaut's order. */
final class EnvironmentNames {

    private EnvironmentNames() {
    }

    static Map<String, List<String>> record(Path file) throws IOException {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String variable : Yaml.texts(file)) {
            names.put(variable, EnvironmentProperties.empty().findPropertyNamesForEnvironmentVariable(variable));
        }
        return names;
    }
}
