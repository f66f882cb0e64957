package recorder;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import io.micronaut.core.convert.ConversionService;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;

/** Micronaut's property resolver over one YAML file; unlike its parent it shows all properties it has. */
final class Resolver extends PropertySourcePropertyResolver {

    private static final ConversionService CONVERSIONS = conversions();

    Resolver(Map<String, Object> yaml) {
        super(CONVERSIONS);
        addPropertySource(PropertySource.of("file", yaml));
    }

    /** The conversions of a running application. */
    private static ConversionService conversions() {
        return ApplicationContext.builder()
            .deduceEnvironment(false)
            .properties(Map.of("micronaut.security.enabled", "false"))
            .start()
            .getConversionService();
    }

    /** All properties, by the names with which code reads them. */
    Map<String, Object> all() {
        Map<String, Object> properties = new TreeMap<>();
        for (Map<String, ?> letter : catalog) {
            if (letter != null) {
                letter.forEach((name, entry) -> properties.put(name, valueOf(entry)));
            }
        }
        return properties;
    }

    /** Micronaut 4.10 wraps each value in a record whose class is not public. */
    private static Object valueOf(Object entry) {
        if (!(entry instanceof java.lang.Record)) {
            return entry;
        }
        try {
            Method value = entry.getClass().getDeclaredMethod("value");
            value.setAccessible(true);
            return value.invoke(entry);
        } catch (ReflectiveOperationException error) {
            throw new IllegalStateException(error);
        }
    }
}
