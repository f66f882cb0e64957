package recorder;

import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A YAML file, read by Micronaut's own loader. */
final class Yaml {

    private Yaml() {
    }

    /** The flat map of keys as written; values as YAML gives them. */
    static Map<String, Object> load(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return new YamlPropertySourceLoader(false).read(file.getFileName().toString(), input);
        }
    }

    /** The same for a string; `name` is its name in errors. */
    static Map<String, Object> load(String name, String text) throws IOException {
        return new YamlPropertySourceLoader(false).read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A file with one list of strings under the key `texts`. */
    @SuppressWarnings("unchecked")
    static List<String> texts(Path file) throws IOException {
        return (List<String>) load(file).get("texts");
    }
}
