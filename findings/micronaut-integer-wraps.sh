#!/usr/bin/env bash
# Micronaut 4.10.26: a number that does not fit an integer wraps around silently.
#
# Library:  io.micronaut:micronaut-context 4.10.26, the one in the platform of Kestra 2.0.0.
# Expected: a value of an integer key outside -2147483648..2147483647 is refused, or the default applies.
# Instead:  an unquoted number is cut to its lower 32 bits, and a fraction is cut off. The same digits in quotes do not
#           convert, so the default applies.
# Matters:  a limit written in bytes, such as 4 GiB, can become 0, and nothing in the log says so.
#
# Output seen (the value of kestra.server.preview.max-rows, read as an integer):
#   10 -> Optional[10]
#   9999999999 -> Optional[1410065407]
#   4294967296 -> Optional[0]
#   20.5 -> Optional[20]
#   "9999999999" -> Optional.empty
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'EOF'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-context</artifactId><version>4.10.26</version></dependency>
    <dependency><groupId>org.yaml</groupId><artifactId>snakeyaml</artifactId><version>2.5</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
EOF
mvn -q -B -ntp -Dstyle.color=never -Dmaven.repo.local="$work/repository" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$work/jars" >&2

cat > Finding.java <<'EOF'
import io.micronaut.context.ApplicationContext;

/** Reads one key as an integer. */
public class Finding {
  public static void main(String[] arguments) {
    try (ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).start()) {
      System.out.println(context.getEnvironment().getProperty("kestra.server.preview.max-rows", Integer.class));
    }
  }
}
EOF
javac -proc:none -nowarn -d classes -cp 'jars/*' Finding.java

read_integer() {
  echo "kestra.server.preview.max-rows: $1" > application.yml
  echo "$1 -> $(java -Dmicronaut.config.files=application.yml -cp 'classes:jars/*' Finding)"
}

expected='10 -> Optional[10]
9999999999 -> Optional[1410065407]
4294967296 -> Optional[0]
20.5 -> Optional[20]
"9999999999" -> Optional.empty'
actual=$(
  read_integer 10
  read_integer 9999999999
  read_integer 4294967296
  read_integer 20.5
  read_integer '"9999999999"'
)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
