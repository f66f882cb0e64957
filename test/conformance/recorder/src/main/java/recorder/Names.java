package recorder;

import io.micronaut.core.naming.NameUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The name of a key: each string, hyphenated as the property resolver does it. */
final class Names {

    private Names() {
    }

    static Map<String, String> record(Path file) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (String written : Yaml.texts(file)) {
            names.put(written, NameUtils.hyphenate(written, true));
        }
        return names;
    }
}
