#!/usr/bin/env bash
# Micronaut 4.10.26: the environment variable …_ENABLED=1 switches a feature off.
#
# Library:  io.micronaut:micronaut-context 4.10.26, the one in the platform of Kestra 2.0.0.
# Expected: '1' means true, as it does for the variables of most tools, or it is refused.
# Instead:  a string is true if it is 'true', 'yes', 'y' or 'on' in any letter case. Every other string is false, also '1'.
#           The number 1 of a YAML file does not convert at all, so the default applies.
# Matters:  KESTRA_SERVER_LIVENESS_ENABLED=1 disables what it was meant to enable, although the default is true.
#
# Output seen (kestra.server.liveness.enabled, read as a boolean):
#   variable true -> Optional[true]
#   variable on -> Optional[true]
#   variable 1 -> Optional[false]
#   file 1 -> Optional.empty
#   file "1" -> Optional[false]
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

/** Reads one key as a boolean. */
public class Finding {
  public static void main(String[] arguments) {
    try (ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).start()) {
      System.out.println(context.getEnvironment().getProperty("kestra.server.liveness.enabled", Boolean.class));
    }
  }
}
EOF
javac -proc:none -nowarn -d classes -cp 'jars/*' Finding.java

from_variable() {
  echo "variable $1 -> $(KESTRA_SERVER_LIVENESS_ENABLED=$1 java -cp 'classes:jars/*' Finding)"
}
from_file() {
  echo "kestra.server.liveness.enabled: $1" > application.yml
  echo "file $1 -> $(java -Dmicronaut.config.files=application.yml -cp 'classes:jars/*' Finding)"
}

expected='variable true -> Optional[true]
variable on -> Optional[true]
variable 1 -> Optional[false]
file 1 -> Optional.empty
file "1" -> Optional[false]'
actual=$(
  from_variable true
  from_variable on
  from_variable 1
  from_file 1
  from_file '"1"'
)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
