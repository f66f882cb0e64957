package recorder;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.authentication.AuthenticationMode;
import io.micronaut.security.oauth2.grants.GrantType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The value of each property converted to a type, which the file's name contains. */
final class Conversions {

    private static final Map<String, Argument<?>> TYPES = Map.of(
        "boolean", Argument.of(Boolean.class),
        "integer", Argument.of(Integer.class),
        "long", Argument.of(Long.class),
        "string", Argument.of(String.class),
        "duration", Argument.of(Duration.class),
        "grant-type", Argument.of(GrantType.class),
        "same-site", Argument.of(SameSite.class),
        "authentication-mode", Argument.of(AuthenticationMode.class));

    private Conversions() {
    }

    static Map<String, Object> record(Path file) throws IOException {
        Argument<?> type = TYPES.get(file.getFileName().toString().replace(".yml", ""));
        Map<String, Object> yaml = Yaml.load(file);
        Map<String, Object> recording = new LinkedHashMap<>();
        yaml.forEach((name, value) -> {
            Map<String, Object> conversion = new LinkedHashMap<>();
            conversion.put("yaml", Json.of(value));
            conversion.putAll(converted(new Resolver(yaml), name, type));
            recording.put(name, conversion);
        });
        return recording;
    }

    private static <T> Map<String, Object> converted(Resolver resolver, String name, Argument<T> type) {
        ArgumentConversionContext<T> context = ConversionContext.of(type);
        try {
            Optional<T> value = resolver.getProperty(name, context);
            if (value.isPresent()) {
                return Map.of("converted", Json.of(value.get()));
            }
            return context.getLastError()
                .map(error -> Json.error(error.getCause()))
                .orElseGet(() -> Map.of("error", "none", "message", "does not convert"));
        } catch (RuntimeException error) {
            return Json.error(error);
        }
    }
}
