package recorder;

import io.micronaut.core.naming.NameUtils;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;
import recorder.KestraKeys.Read;

/** The classes of one release, and the configuration keys that each of them reads. */
final class KestraClasses {

    private static final String CONTEXT = "Lio/micronaut/context/annotation/";
    private static final String PROPERTIES = CONTEXT + "ConfigurationProperties;";
    private static final String EACH = CONTEXT + "EachProperty;";

    private final Map<String, ClassNode> classes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    KestraClasses(List<ClassNode> all) {
        for (ClassNode type : all) {
            classes.put(type.name, type);
            names.put(type.name, isEnum(type) ? "enum:" + type.name : "mapping");
        }
    }

    String nameInTable(JavaType type) {
        return type.inTable(names);
    }

    /** The constants of every enum, by the class's name. */
    Map<String, List<String>> enums() {
        Map<String, List<String>> enums = new TreeMap<>();
        classes.values().stream().filter(KestraClasses::isEnum).forEach(type -> enums.put(type.name, type.fields.stream()
            .filter(field -> (field.access & Opcodes.ACC_ENUM) != 0).map(field -> field.name).toList()));
        return enums;
    }

    List<Read> readsOf(ClassNode type) {
        return new Reader(type).read();
    }

    private static boolean isEnum(ClassNode type) {
        return (type.access & Opcodes.ACC_ENUM) != 0;
    }

    private static boolean isInterface(ClassNode type) {
        return (type.access & Opcodes.ACC_INTERFACE) != 0;
    }

    private static boolean isRecord(ClassNode type) {
        return type.recordComponents != null && (type.access & Opcodes.ACC_RECORD) != 0;
    }

    @SafeVarargs
    private static List<AnnotationNode> annotations(List<AnnotationNode>... lists) {
        List<AnnotationNode> all = new ArrayList<>();
        for (List<AnnotationNode> list : lists) {
            if (list != null) {
                all.addAll(list);
            }
        }
        return all;
    }

    private static List<AnnotationNode> parameter(List<AnnotationNode>[] visible, List<AnnotationNode>[] invisible, int i) {
        List<AnnotationNode> none = List.of();
        return annotations(visible != null && i < visible.length ? visible[i] : none,
            invisible != null && i < invisible.length ? invisible[i] : none);
    }

    private static AnnotationNode named(List<AnnotationNode> annotations, String ending) {
        return annotations.stream().filter(annotation -> annotation.desc.endsWith(ending)).findFirst().orElse(null);
    }

    /** The members of an annotation by name. */
    private static Map<String, Object> members(AnnotationNode annotation) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; annotation != null && annotation.values != null && i < annotation.values.size(); i += 2) {
            members.put((String) annotation.values.get(i), annotation.values.get(i + 1));
        }
        return members;
    }

    private static String text(AnnotationNode annotation, String member) {
        return members(annotation).get(member) instanceof String text && !text.isEmpty() ? text : null;
    }

    private AnnotationNode configuration(ClassNode type) {
        List<AnnotationNode> all = annotations(type.visibleAnnotations, type.invisibleAnnotations);
        AnnotationNode properties = named(all, PROPERTIES);
        return properties == null ? named(all, EACH) : properties;
    }

    /** The prefix of a configuration class; undefined (null) for other classes. A nested class extends its outer one's. */
    private String prefix(ClassNode type) {
        AnnotationNode annotation = type == null ? null : configuration(type);
        if (annotation == null) {
            return null;
        }
        Map<String, Object> members = members(annotation);
        String own = String.valueOf(members.getOrDefault("value", members.getOrDefault("prefix", "")));
        if (annotation.desc.equals(EACH)) {
            own += Boolean.TRUE.equals(members.get("list")) ? "[*]" : ".*";
        }
        int nested = type.name.lastIndexOf('$');
        String above = nested < 0 ? null : prefix(classes.get(type.name.substring(0, nested)));
        if (above == null) {
            above = prefix(classes.get(type.superName));
        }
        return above == null ? own : above + "." + own;
    }

    private final class Reader {

        private final ClassNode type;
        private final String place;
        private final List<Read> reads = new ArrayList<>();

        Reader(ClassNode type) {
            this.type = type;
            this.place = type.name.substring(type.name.lastIndexOf('/') + 1);
        }

        List<Read> read() {
            String prefix = prefix(type);
            if (prefix != null) {
                add(prefix, "mapping", null, false, "class", place);
                bind(type, prefix, new HashSet<>());
            }
            readAnnotations();
            type.methods.forEach(this::readCode);
            // Other classes contain a copy of a constant.
            type.fields.forEach(field -> readString(field.value, "string"));
            return reads;
        }

        private void add(String key, String name, String defaultValue, boolean nullable, String evidence, String at) {
            reads.add(new Read(key, name, defaultValue, nullable, evidence, at));
        }

        // Properties of configuration classes

        private void bind(ClassNode bound, String prefix, Set<String> above) {
            if (!above.add(bound.name)) {
                return;
            }
            Map<String, String> defaults = ConstructorDefaults.of(bound);
            MethodNode constructor = injectedConstructor(bound);
            if (constructor != null) {
                bindParameters(bound, constructor, prefix, defaults, above);
            } else if (isInterface(bound)) {
                bindGetters(bound, prefix, above);
            } else {
                bindFields(bound, prefix, defaults, above);
                ClassNode parent = classes.get(bound.superName);
                if (parent != null && configuration(parent) == null) {
                    bind(parent, prefix, above);
                }
            }
            above.remove(bound.name);
        }

        private MethodNode injectedConstructor(ClassNode bound) {
            String canonical = isRecord(bound) ? canonicalDescriptor(bound) : null;
            return bound.methods.stream()
                .filter(method -> method.name.equals("<init>"))
                .filter(method -> method.desc.equals(canonical)
                    || named(annotations(method.visibleAnnotations), "ConfigurationInject;") != null)
                .findFirst().orElse(null);
        }

        private static String canonicalDescriptor(ClassNode bound) {
            StringBuilder descriptor = new StringBuilder("(");
            bound.recordComponents.forEach(component -> descriptor.append(component.descriptor));
            return descriptor.append(")V").toString();
        }

        private void bindParameters(ClassNode bound, MethodNode constructor, String prefix,
            Map<String, String> defaults, Set<String> above) {
            Type[] types = Type.getArgumentTypes(constructor.desc);
            for (int i = 0; i < types.length; i++) {
                List<AnnotationNode> own = parameter(constructor.visibleParameterAnnotations,
                    constructor.invisibleParameterAnnotations, i);
                String name = parameterName(bound, constructor, i);
                if (name == null || isInjected(own)) {
                    continue;
                }
                String signature = types[i].getDescriptor();
                for (FieldNode field : bound.fields) {
                    if (field.name.equals(name) && field.signature != null) {
                        signature = field.signature;
                    }
                }
                bindProperty(prefix, name, signature, own, defaults.get(name), bound, above);
            }
        }

        private String parameterName(ClassNode bound, MethodNode constructor, int index) {
            if (isRecord(bound)) {
                List<RecordComponentNode> components = bound.recordComponents;
                return components.get(index).name;
            }
            if (constructor.parameters != null && index < constructor.parameters.size()) {
                return constructor.parameters.get(index).name;
            }
            List<FieldNode> fields = bound.fields.stream().filter(field -> (field.access & Opcodes.ACC_STATIC) == 0).toList();
            return index < fields.size() ? fields.get(index).name : null;
        }

        private void bindGetters(ClassNode bound, String prefix, Set<String> above) {
            for (MethodNode method : bound.methods) {
                boolean getter = method.name.matches("(get|is)[A-Z].*") && Type.getArgumentTypes(method.desc).length == 0;
                if (getter) {
                    String signature = method.signature == null ? method.desc : method.signature;
                    String name = NameUtils.decapitalize(method.name.replaceFirst("^(get|is)", ""));
                    bindProperty(prefix, name, signature.substring(signature.indexOf(')') + 1),
                        annotations(method.visibleAnnotations, method.invisibleAnnotations), null, bound, above);
                }
            }
        }

        private void bindFields(ClassNode bound, String prefix, Map<String, String> defaults, Set<String> above) {
            for (FieldNode field : bound.fields) {
                List<AnnotationNode> own = annotations(field.visibleAnnotations, field.invisibleAnnotations);
                if ((field.access & Opcodes.ACC_STATIC) != 0 || field.name.contains("$") || isInjected(own)) {
                    continue;
                }
                MethodNode setter = bound.methods.stream()
                    .filter(method -> method.name.equals("set" + NameUtils.capitalize(field.name))
                        || method.name.equals(field.name) && method.desc.equals("(" + field.desc + ")V"))
                    .findFirst().orElse(null);
                // Micronaut sets a field by its setter, or directly if it is not private.
                if (setter == null && (field.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL)) != 0) {
                    continue;
                }
                List<AnnotationNode> all = setter == null ? own
                    : annotations(own, setter.visibleAnnotations, setter.invisibleAnnotations);
                bindProperty(prefix, field.name, field.signature == null ? field.desc : field.signature, all,
                    defaults.get(field.name), bound, above);
            }
        }

        private static boolean isInjected(List<AnnotationNode> own) {
            return named(own, "/Parameter;") != null || named(own, "/Inject;") != null
                || named(own, CONTEXT + "Value;") != null || named(own, CONTEXT + "Property;") != null;
        }

        private void bindProperty(String prefix, String name, String signature, List<AnnotationNode> own,
            String constructorDefault, ClassNode bound, Set<String> above) {
            AnnotationNode bindable = named(own, "/Bindable;");
            String renamed = text(bindable, "value");
            String declared = text(bindable, "defaultValue");
            String key = prefix + "." + NameUtils.hyphenate(renamed == null ? name : renamed, true);
            JavaType declaredType = JavaType.of(signature);
            JavaType content = declaredType.isOptional() ? declaredType.content() : declaredType;
            JavaType inner = content != null && content.isList() ? content.content() : content;
            ClassNode target = inner == null ? null : classes.get(inner.name());
            boolean mapping = target != null && !isEnum(target);
            if (mapping && configuration(target) != null) {
                return;
            }
            if (mapping && isInterface(target)) {
                return;
            }
            boolean nullable = declaredType.isOptional() || named(own, "Nullable;") != null;
            add(key, nameInTable(declaredType), declared == null ? constructorDefault : declared, nullable, "class",
                bound.name.substring(bound.name.lastIndexOf('/') + 1));
            if (mapping && isRecord(target)) {
                bind(target, inner == content ? key : key + "[*]", above);
            }
        }

        // Keys in annotations

        private void readAnnotations() {
            readAll(annotations(type.visibleAnnotations, type.invisibleAnnotations), null);
            for (FieldNode field : type.fields) {
                readAll(annotations(field.visibleAnnotations, field.invisibleAnnotations),
                    field.signature == null ? field.desc : field.signature);
            }
            for (MethodNode method : type.methods) {
                readAll(annotations(method.visibleAnnotations, method.invisibleAnnotations), null);
                // The default of a member of Kestra's own annotations.
                readValue(method.annotationDefault, null, "", false);
                Type[] types = Type.getArgumentTypes(method.desc);
                for (int i = 0; i < types.length; i++) {
                    readAll(parameter(method.visibleParameterAnnotations, method.invisibleParameterAnnotations, i),
                        types[i].getDescriptor());
                }
            }
        }

        private void readAll(List<AnnotationNode> all, String target) {
            boolean nullable = named(all, "Nullable;") != null;
            all.forEach(annotation -> readAnnotation(annotation, target, nullable));
        }

        private void readAnnotation(AnnotationNode annotation, String target, boolean nullable) {
            String name = target == null ? "" : nameInTable(JavaType.of(target));
            if (annotation.desc.equals(CONTEXT + "Property;") && text(annotation, "name") != null) {
                add(text(annotation, "name"), name, text(annotation, "defaultValue"), nullable, "property", place);
            }
            if (annotation.desc.equals(CONTEXT + "Requires;")) {
                readCondition(members(annotation));
            }
            members(annotation).values().forEach(value -> readValue(value, target, name, nullable));
        }

        private void readValue(Object value, String target, String name, boolean nullable) {
            if (value instanceof AnnotationNode nested) {
                readAnnotation(nested, target, nullable);
            } else if (value instanceof List<?> list) {
                list.forEach(item -> readValue(item, target, name, nullable));
            } else if (value instanceof String text) {
                boolean whole = text.startsWith("${") && text.endsWith("}");
                Placeholder.in(text).forEach(placeholder -> add(placeholder.name(), whole ? name : "",
                    placeholder.defaultValue(), nullable, "placeholder", place));
            }
        }

        private void readCondition(Map<String, Object> members) {
            for (String member : List.of("property", "missingProperty")) {
                if (members.get(member) instanceof String key && !key.isEmpty()) {
                    StringBuilder condition = new StringBuilder(place);
                    for (String detail : List.of("value", "notEquals", "defaultValue", "pattern")) {
                        if (members.get(detail) instanceof String text && !text.isEmpty()) {
                            condition.append(' ').append(detail).append('=').append(text);
                        }
                    }
                    String missing = member.equals("property") ? "" : " missing";
                    add(key, "", null, false, "condition", condition + missing);
                }
            }
        }

        // Keys in code

        private void readCode(MethodNode method) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof LdcInsnNode constant) {
                    readString(constant.cst, isLookup(instruction) ? "lookup" : "string");
                }
            }
        }

        private void readString(Object constant, String evidence) {
            if (constant instanceof String text && text.matches("[a-z][a-z-]*(\\.[a-zA-Z][\\w-]*)+")) {
                add(text, "", null, false, evidence, place);
            }
        }

        /** The string is an argument of a call that asks for a property by its name. */
        private static boolean isLookup(AbstractInsnNode constant) {
            AbstractInsnNode next = constant.getNext();
            for (int distance = 0; next != null && distance < 6; distance++, next = next.getNext()) {
                if (next instanceof MethodInsnNode call && call.name.matches(
                    "getProperty|getRequiredProperty|getProperties|getPropertyEntries|containsProperty|containsProperties")) {
                    return true;
                }
                if (next instanceof LdcInsnNode other && other.cst instanceof String) {
                    return false;
                }
            }
            return false;
        }
    }

    /** `${name:default}` in a string, including those in the defaults of others. */
    private record Placeholder(String name, String defaultValue) {

        static List<Placeholder> in(String text) {
            List<Placeholder> found = new ArrayList<>();
            for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", start + 2)) {
                int depth = 1;
                int end = start + 2;
                while (end < text.length() && depth > 0) {
                    if (text.startsWith("${", end)) {
                        depth++;
                    } else if (text.charAt(end) == '}') {
                        depth--;
                    }
                    end++;
                }
                String body = text.substring(start + 2, end - 1);
                int colon = body.indexOf(':');
                found.add(colon < 0 ? new Placeholder(body.trim(), null)
                    : new Placeholder(body.substring(0, colon).trim(), body.substring(colon + 1)));
            }
            return found;
        }
    }
}
