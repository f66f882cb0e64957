package recorder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * The configuration keys that the jars of one release of Kestra read. The first argument is the folder of its jars, each
 * named `module-release.jar`; the second is the file to write.
 */
final class KestraKeys {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private KestraKeys() {
    }

    /** A place where a jar reads a key. */
    record Read(String key, String type, String defaultValue, boolean nullable, String evidence, String place) {

        Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("key", key);
            members.put("type", type);
            members.put("default", defaultValue);
            members.put("nullable", nullable);
            members.put("evidence", evidence);
            members.put("place", place);
            return members;
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        Map<Path, List<ClassNode>> classesByJar = new LinkedHashMap<>();
        for (Path jar : jars) {
            classesByJar.put(jar, classesOf(jar));
        }
        KestraClasses classes = new KestraClasses(classesByJar.values().stream().flatMap(Collection::stream).toList());
        Map<String, Object> modules = new TreeMap<>();
        for (Path jar : jars) {
            List<Read> reads = new ArrayList<>(metadataOf(jar, classes));
            classesByJar.get(jar).forEach(type -> reads.addAll(classes.readsOf(type)));
            String module = jar.getFileName().toString().replaceFirst("-\\d.*", "");
            modules.put(module, reads.stream().distinct().map(Read::members).toList());
        }
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("modules", modules);
        release.put("enums", classes.enums());
        Json.write(Path.of(arguments[1]), release);
    }

    private static List<ClassNode> classesOf(Path jar) throws IOException {
        List<ClassNode> classes = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String name = entry.getName();
                // Classes whose simple name starts with `$` are Micronaut's, generated from those read here.
                if (!name.endsWith(".class") || name.startsWith("META-INF") || name.contains("/$")) {
                    continue;
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    ClassNode type = new ClassNode(Opcodes.ASM9);
                    new ClassReader(content).accept(type, ClassReader.SKIP_FRAMES);
                    classes.add(type);
                }
            }
        }
        return classes;
    }

    /** What Micronaut's annotation processor wrote about the configuration classes at build time. */
    private static List<Read> metadataOf(Path jar, KestraClasses classes) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(METADATA);
            if (entry == null) {
                return List.of();
            }
            List<Read> reads = new ArrayList<>();
            for (var property : Json.read(zip.getInputStream(entry)).path("properties")) {
                String type = classes.nameInTable(JavaType.ofSource(property.path("type").asText()));
                String defaultValue = property.has("defaultValue") ? property.path("defaultValue").asText() : null;
                String source = property.path("sourceType").asText();
                reads.add(new Read(property.path("name").asText(), type, defaultValue, false, "metadata",
                    source.substring(source.lastIndexOf('.') + 1)));
            }
            return reads;
        }
    }
}
