package recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether each string is YAML that Micronaut's loader accepts. */
final class Syntax {

    private Syntax() {
    }

    static Map<String, Boolean> record(Path file) throws IOException {
        Map<String, Boolean> accepted = new LinkedHashMap<>();
        for (String written : Yaml.texts(file)) {
            accepted.put(written, isAccepted(written));
        }
        return accepted;
    }

    private static boolean isAccepted(String written) {
        try {
            Yaml.load("syntax.yml", written);
            return true;
        } catch (IOException | RuntimeException error) {
            return false;
        }
    }
}
