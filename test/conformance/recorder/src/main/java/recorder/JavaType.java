package recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** A Java type as written in a class file: the internal name of its class and its type arguments. */
record JavaType(String name, List<JavaType> arguments) {

    private static final Map<String, String> NAMES = Map.ofEntries(
        Map.entry("Z", "boolean"), Map.entry("java/lang/Boolean", "boolean"),
        Map.entry("I", "integer"), Map.entry("java/lang/Integer", "integer"),
        Map.entry("S", "integer"), Map.entry("java/lang/Short", "integer"),
        Map.entry("J", "long"), Map.entry("java/lang/Long", "long"),
        Map.entry("D", "number"), Map.entry("java/lang/Double", "number"),
        Map.entry("F", "number"), Map.entry("java/lang/Float", "number"),
        Map.entry("java/lang/String", "string"), Map.entry("java/lang/CharSequence", "string"),
        Map.entry("java/time/Duration", "duration"),
        Map.entry("java/net/URI", "uri"), Map.entry("java/net/URL", "uri"),
        Map.entry("java/lang/Object", "any"));

    private static final List<String> LISTS = List.of("java/util/List", "java/util/Set", "java/util/Collection", "[");

    /** Parses a descriptor or a generic signature of a single type. */
    static JavaType of(String signature) {
        Reader reader = new Reader();
        new SignatureReader(signature).acceptType(reader);
        return reader.type();
    }

    /** A name in the format of Java's source code, such as `java.util.List<java.lang.String>`. */
    static JavaType ofSource(String name) {
        String plain = name.replaceAll("<.*", "").replace('.', '/');
        return new JavaType(switch (plain) {
            case "boolean" -> "Z";
            case "int" -> "I";
            case "short" -> "S";
            case "long" -> "J";
            case "double" -> "D";
            case "float" -> "F";
            default -> plain;
        }, List.of());
    }

    boolean isOptional() {
        return name.equals("java/util/Optional");
    }

    boolean isList() {
        return LISTS.contains(name);
    }

    boolean isMap() {
        return name.equals("java/util/Map");
    }

    /** The last type argument: the items of a list, the values of a map. */
    JavaType content() {
        return arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
    }

    /** The type's name in the table; `classes` names the classes that are part of the jars. */
    String inTable(Map<String, String> classes) {
        if (isOptional()) {
            return content() == null ? "" : content().inTable(classes);
        }
        if (isList() || isMap()) {
            String outer = isList() ? "list" : "map";
            String inner = content() == null ? "" : content().inTable(classes);
            return inner.isEmpty() ? outer : outer + "<" + inner + ">";
        }
        return NAMES.getOrDefault(name, classes.getOrDefault(name, name.substring(name.lastIndexOf('/') + 1)));
    }

    private static final class Reader extends SignatureVisitor {

        private String name = "java/lang/Object";
        private final List<Reader> arguments = new ArrayList<>();

        Reader() {
            super(org.objectweb.asm.Opcodes.ASM9);
        }

        JavaType type() {
            return new JavaType(name, arguments.stream().map(Reader::type).toList());
        }

        @Override
        public void visitBaseType(char descriptor) {
            name = String.valueOf(descriptor);
        }

        @Override
        public void visitClassType(String className) {
            name = className;
        }

        @Override
        public void visitInnerClassType(String className) {
            name += "$" + className;
        }

        @Override
        public SignatureVisitor visitArrayType() {
            name = "[";
            return argument();
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return argument();
        }

        @Override
        public void visitTypeArgument() {
            argument();
        }

        private Reader argument() {
            Reader reader = new Reader();
            arguments.add(reader);
            return reader;
        }
    }
}
