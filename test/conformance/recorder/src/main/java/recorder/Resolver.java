package recorder;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import io.micronaut.core.convert.ConversionService;
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
        for (Map<String, Object> letter : catalog) {
            if (letter != null) {
                properties.putAll(letter);
            }
        }
        return properties;
    }
}
