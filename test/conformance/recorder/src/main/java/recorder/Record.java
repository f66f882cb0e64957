package recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files of the conformance folder (first argument) and writes the recordings (to the second argument). */
public final class Record {

    private Record() {
    }

    public static void main(String[] arguments) {
        try {
            record(Path.of(arguments[0]), Path.of(arguments[1]));
            // Does not wait for the threads of the started applications.
            System.exit(0);
        } catch (IOException | RuntimeException error) {
            error.printStackTrace();
            System.exit(1);
        }
    }

    private static void record(Path from, Path to) throws IOException {
        Json.write(to.resolve("names.json"), Names.record(from.resolve("names.yml")));
        Json.write(to.resolve("syntax.json"), Syntax.record(from.resolve("syntax.yml")));
        Json.write(to.resolve("environment.json"), EnvironmentNames.record(from.resolve("environment.yml")));
        for (Path file : yamlFiles(from.resolve("properties"))) {
            Json.write(recordingOf(file, from, to), Properties.record(file));
        }
        for (Path file : yamlFiles(from.resolve("placeholders"))) {
            Json.write(recordingOf(file, from, to), Placeholders.record(file));
        }
        for (Path file : yamlFiles(from.resolve("conversions"))) {
            Json.write(recordingOf(file, from, to), Conversions.record(file));
        }
        try (StubProvider provider = new StubProvider()) {
            for (Path file : yamlFiles(from.resolve("clients"))) {
                Json.write(recordingOf(file, from, to), Clients.record(file, provider));
            }
        }
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        }
    }

    private static Path recordingOf(Path file, Path from, Path to) {
        return to.resolve(from.relativize(file).toString().replaceFirst("\\.yml$", ".json"));
    }
}
