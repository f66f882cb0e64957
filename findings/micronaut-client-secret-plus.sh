#!/usr/bin/env bash
# Micronaut Security 4.15.1: a client secret with '+' is refused by providers that follow RFC 6749.
#
# Library:  io.micronaut.security:micronaut-security-oauth2 4.15.1, the one of Kestra 1.3, against oidc-provider 9.13.3.
# Expected: any secret works. RFC 6749, section 2.3.1, has the client form-encode ID and secret before it puts them into
#           the Basic header.
# Instead:  Micronaut sends them as they are. The provider decodes '+' to a space (and '%41' to 'A'), and the secret differs.
# Matters:  secrets from 'openssl rand -base64 32' often contain '+'. The login ends with status 500, although the secret
#           is right. With 'openid.token.auth-method: client_secret_post' it works.
#
# The script logs in with an unknown code: 'invalid_grant' means that the provider has accepted the client.
#
# Output seen (the client, its secret, the error at the provider):
#   default, q3_Zr8k9Lm2: invalid_grant, authorization code not found
#   default, q3+Zr8k9Lm2: invalid_client, invalid secret provided
#   post, q3+Zr8k9Lm2: invalid_grant, authorization code not found
set -euo pipefail
work=$(mktemp -d)
provider=
trap '[ -z "$provider" ] || kill "$provider" 2> /dev/null || true; rm -rf "$work"' EXIT
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
    <dependency><groupId>io.micronaut.security</groupId><artifactId>micronaut-security-oauth2</artifactId></dependency>
    <dependency><groupId>io.micronaut.security</groupId><artifactId>micronaut-security-jwt</artifactId></dependency>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-http-server-netty</artifactId></dependency>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-http-client</artifactId></dependency>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-jackson-databind</artifactId></dependency>
    <dependency><groupId>org.yaml</groupId><artifactId>snakeyaml</artifactId></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
EOF
mvn -q -B -ntp -Dstyle.color=never -Dmaven.repo.local="$work/repository" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$work/jars" >&2
npm install --silent --no-audit --no-fund --cache "$work/npm" --prefix "$work" oidc-provider@9.13.3 >&2

cat > provider.mjs <<'EOF'
// An OpenID provider on loopback. It writes its issuer and the last refused token request to files.
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

const client = (client_id, client_secret, token_endpoint_auth_method) => ({
  client_id,
  client_secret,
  token_endpoint_auth_method,
  redirect_uris: ["http://127.0.0.1/oauth/callback/sso"],
});
const server = createServer().listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      client("underscore", "q3_Zr8k9Lm2", "client_secret_basic"),
      client("plus", "q3+Zr8k9Lm2", "client_secret_basic"),
      client("plus-by-post", "q3+Zr8k9Lm2", "client_secret_post"),
    ],
  });
  provider.on("grant.error", (_, { error, error_detail }) => writeFileSync("refusal", `${error}, ${error_detail}`));
  server.on("request", provider.callback());
  writeFileSync("issuer", issuer);
});
EOF
node provider.mjs 2> provider.log &
provider=$!
for _ in $(seq 100); do
  [ -s issuer ] && break
  sleep 0.2
done

cat > Finding.java <<'EOF'
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Starts a login in a browser's place and comes back from the provider with a code. */
public class Finding {
  public static void main(String[] arguments) throws Exception {
    try (ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).start()) {
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
      HttpResponse<String> redirect = get(browser, server, "/oauth/login/sso");
      String state = redirect.headers().firstValue("Location").orElseThrow().replaceFirst(".*[?&]state=([^&]*).*", "$1");
      get(browser, server, "/oauth/callback/sso?code=unknown&state=" + state);
    }
    System.exit(0);
  }

  private static HttpResponse<String> get(HttpClient browser, EmbeddedServer server, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(path)).build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
EOF
javac -proc:none -nowarn -d classes -cp 'jars/*' Finding.java

# Arguments: client ID, client secret, further lines of the client's 'openid' mapping.
log_in() {
  cat > application.yml <<EOF
micronaut:
  server: { host: 127.0.0.1, port: -1 }
  security:
    authentication: cookie
    token.jwt.signatures.secret.generator.secret: only-an-example-of-sufficient-length
    oauth2.clients.sso:
      client-id: $1
      client-secret: "$2"
      openid:
        issuer: $(cat issuer)
        ${3-}
EOF
  rm -f refusal
  java -Dmicronaut.config.files=application.yml -cp 'classes:jars/*' Finding >&2
  cat refusal
}

expected='default, q3_Zr8k9Lm2: invalid_grant, authorization code not found
default, q3+Zr8k9Lm2: invalid_client, invalid secret provided
post, q3+Zr8k9Lm2: invalid_grant, authorization code not found'
actual=$(
  echo "default, q3_Zr8k9Lm2: $(log_in underscore q3_Zr8k9Lm2)"
  echo "default, q3+Zr8k9Lm2: $(log_in plus q3+Zr8k9Lm2)"
  echo "post, q3+Zr8k9Lm2: $(log_in plus-by-post q3+Zr8k9Lm2 'token.auth-method: client_secret_post')"
)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
