#!/usr/bin/env bash
# Micronaut Security 4.15.1: users in many groups cannot log in. Their login ends with an internal server error.
#
# Library:  io.micronaut.security:micronaut-security-jwt 4.15.1, the one of Kestra 1.3.
# Expected: the provider lets the user in, so the login succeeds or ends at the page for a failed login.
# Instead:  with 'authentication: cookie', Micronaut keeps all claims of the user in one cookie. It does not write a cookie
#           over 4096 bytes, the size that RFC 6265 requires browsers to accept, and responds with status 500.
# Matters:  a token of Microsoft Entra ID names up to 200 groups with 36 characters each. The setting
#           'additional-claims.jwt: true' keeps the whole ID token in the same cookie, so fewer groups are enough.
#
# Output seen (the number of groups in the user's claims, the status of the login, and its cookie or error):
#   70 groups: 303, a cookie of 3849 bytes
#   100 groups: 500, The cookie [JWT] byte size [5480] exceeds the maximum cookie size [4096]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'EOF'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><packaging>pom</packaging>
  <dependencyManagement><dependencies>
    <dependency>
      <groupId>io.micronaut.platform</groupId><artifactId>micronaut-platform</artifactId><version>4.10.8</version>
      <type>pom</type><scope>import</scope>
    </dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency><groupId>io.micronaut.security</groupId><artifactId>micronaut-security-jwt</artifactId></dependency>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-inject-java</artifactId></dependency>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-http-server-netty</artifactId></dependency>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-jackson-databind</artifactId></dependency>
    <dependency><groupId>org.yaml</groupId><artifactId>snakeyaml</artifactId></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
EOF
mvn -q -B -ntp -Dstyle.color=never -Dmaven.repo.local="$work/repository" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$work/jars" >&2

cat > application.yml <<'EOF'
micronaut:
  server: { host: 127.0.0.1, port: -1 }
  security:
    authentication: cookie
    endpoints.login.enabled: true
    token.jwt.signatures.secret.generator.secret: only-an-example-of-sufficient-length
EOF

cat > Finding.java <<'EOF'
package finding;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestAuthenticationProvider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** Logs in as users whose name is the number of their groups. */
public class Finding {
  @Singleton
  static class Everybody implements HttpRequestAuthenticationProvider<Object> {
    @Override
    public AuthenticationResponse authenticate(HttpRequest<Object> request, AuthenticationRequest<String, String> login) {
      List<String> groups =
          LongStream.range(0, Long.parseLong(login.getIdentity())).mapToObj(group -> new UUID(group, group).toString()).toList();
      return AuthenticationResponse.success("user", Map.of("groups", groups));
    }
  }

  public static void main(String[] arguments) throws Exception {
    try (ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).start()) {
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      for (String groups : arguments) {
        HttpResponse<String> response = logIn(server.getURI().resolve("/login"), groups);
        String cookie = response.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        String error = response.body().replaceFirst(".*\"(The cookie [^\"]*)\".*", "$1");
        System.out.println(groups + " groups: " + response.statusCode() + ", "
            + (cookie.isEmpty() ? error : "a cookie of " + cookie.length() + " bytes"));
      }
    }
    System.exit(0);
  }

  private static HttpResponse<String> logIn(URI address, String user) throws Exception {
    String form = "username=" + user + "&password=any";
    return HttpClient.newHttpClient().send(
        java.net.http.HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
EOF
javac -nowarn -d classes -cp 'jars/*' Finding.java

expected='70 groups: 303, a cookie of 3849 bytes
100 groups: 500, The cookie [JWT] byte size [5480] exceeds the maximum cookie size [4096]'
actual=$(java -Dmicronaut.config.files=application.yml -cp 'classes:jars/*' finding.Finding 70 100)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
