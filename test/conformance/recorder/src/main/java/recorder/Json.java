package recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as JSON. A value without a JSON type becomes its Java class and its string. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    static void write(Path file, Object content) throws IOException {
        Files.createDirectories(file.getParent());
        MAPPER.writeValue(file.toFile(), content);
    }

    static JsonNode read(InputStream content) throws IOException {
        try (content) {
            return MAPPER.readTree(content);
        }
    }

    static byte[] bytes(Object content) throws IOException {
        return MAPPER.writeValueAsBytes(content);
    }

    static Object of(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::of).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put(String.valueOf(key), of(member)));
            return members;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return Map.of("java", value.getClass().getSimpleName(), "text", textOf(value));
    }

    private static String textOf(Object value) {
        return value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : value.toString();
    }

    /** The error's class and message; SnakeYAML's message quotes the file. */
    static Map<String, Object> error(Throwable error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("error", error.getClass().getName());
        if (error.getMessage() != null) {
            members.put("message", error.getMessage());
        }
        return members;
    }

    /** The root cause of an application's failure, without the injection path that Micronaut adds to its message. */
    static Map<String, Object> failure(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        Map<String, Object> members = error(cause);
        members.computeIfPresent("message", (key, message) ->
            message.toString().replaceFirst("(?s)\\s*Path Taken:.*", "").replaceFirst("(?s).*Message: ", ""));
        return members;
    }
}
