package recorder;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.inject.BeanDefinition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What Kestra's configuration classes on the classpath make of a configuration. The first argument is a JSON file: a list
 * of configurations (YAML texts), each with environment variables and the names of further beans to create. The first
 * configuration is the one to compare with. The second argument is the file to write. No server is started.
 */
final class KestraOutcomes {

    private static final String KESTRA = "io.kestra.";

    private KestraOutcomes() {
    }

    /** A value of a configuration class, by class and field; `failures` has an error for each bean not created. */
    private record State(String startError, Map<String, String> values, Map<String, String> failures) {
    }

    public static void main(String[] arguments) throws IOException {
        List<Object> outcomes = new ArrayList<>();
        State before = null;
        for (JsonNode one : Json.read(Files.newInputStream(Path.of(arguments[0])))) {
            List<String> beans = new ArrayList<>();
            one.path("beans").forEach(bean -> beans.add(bean.asText()));
            State state = start(one.path("yaml").asText(), one.path("variables"), beans);
            before = before == null ? state : before;
            outcomes.add(outcome(before, state));
        }
        Json.write(Path.of(arguments[1]), outcomes);
        // Does not wait for the threads of the started applications.
        System.exit(0);
    }

    private static Map<String, Object> outcome(State before, State state) {
        Map<String, String> changed = new TreeMap<>();
        state.values.forEach((name, value) -> {
            if (!Objects.equals(value, before.values.get(name))) {
                changed.put(name, value);
            }
        });
        List<String> missing = before.values.keySet().stream()
            .filter(name -> state.startError == null && !state.values.containsKey(name)).toList();
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("startError", state.startError);
        outcome.put("failures", state.failures);
        outcome.put("changed", changed);
        outcome.put("missing", missing);
        return outcome;
    }

    private static State start(String yaml, JsonNode environment, List<String> beans) {
        Map<String, Object> variables = new LinkedHashMap<>();
        environment.fieldNames().forEachRemaining(name -> variables.put(name, environment.path(name).asText()));
        Map<String, String> values = new TreeMap<>();
        Map<String, String> failures = new TreeMap<>();
        ApplicationContext context;
        try {
            Map<String, Object> properties = new YamlPropertySourceLoader().read("application",
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
            context = ApplicationContext.builder().deduceEnvironment(false).bootstrapEnvironment(false)
                .propertySources(PropertySource.of("application", properties), PropertySource.of("variables", variables,
                    PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE)).start();
        } catch (IOException | RuntimeException | LinkageError error) {
            return new State(rootCause(error), values, failures);
        }
        try (context) {
            for (BeanDefinition<?> definition : context.getAllBeanDefinitions()) {
                Class<?> type = definition.getBeanType();
                if (type.getName().startsWith(KESTRA)
                    && definition.hasStereotype("io.micronaut.context.annotation.ConfigurationReader")) {
                    read(context, type, values, failures);
                }
            }
            for (String bean : beans) {
                create(context, bean, failures);
            }
        }
        return new State(null, values, failures);
    }

    private static void read(ApplicationContext context, Class<?> type, Map<String, String> values,
        Map<String, String> failures) {
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        try {
            for (Object bean : context.getBeansOfType(type)) {
                flatten(name, bean, values, 0);
            }
        } catch (RuntimeException | LinkageError error) {
            failures.put(name, rootCause(error));
        }
    }

    private static void create(ApplicationContext context, String bean, Map<String, String> failures) {
        try {
            context.getBean(Class.forName(bean));
        } catch (ClassNotFoundException | RuntimeException | LinkageError error) {
            failures.put(bean.substring(bean.lastIndexOf('.') + 1), rootCause(error));
        }
    }

    /** The fields of Kestra's own objects, each by its path from the configuration class. */
    private static void flatten(String path, Object value, Map<String, String> values, int depth) {
        boolean own = value != null && value.getClass().getName().startsWith(KESTRA) && !(value instanceof Enum<?>);
        if (!own || depth > 5) {
            values.put(path, textOf(value));
            return;
        }
        for (Class<?> type = value.getClass(); type != null && type.getName().startsWith(KESTRA);
            type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                // Fields with `$` belong to classes that Micronaut generated.
                if (Modifier.isStatic(field.getModifiers()) || field.getName().startsWith("$")) {
                    continue;
                }
                try {
                    field.setAccessible(true);
                    flatten(path + "." + field.getName(), field.get(value), values, depth + 1);
                } catch (IllegalAccessException | RuntimeException error) {
                    values.put(path + "." + field.getName(), "unreadable");
                }
            }
        }
    }

    /** Without the hash of an object's identity, which is different in each run. */
    private static String textOf(Object value) {
        return String.valueOf(value).replaceAll("@[0-9a-f]+", "");
    }

    private static String rootCause(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").trim();
        // Micronaut repeats the messages of all causes, the innermost last, and appends the injection path.
        String innermost = message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        return cause.getClass().getSimpleName() + ": " + innermost.replaceFirst(" Path Taken: .*", "");
    }
}
