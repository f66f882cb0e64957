#!/usr/bin/env bash
# sigs.k8s.io/yaml 1.6.0: the place of '<<' decides which value wins, in Helm and kubectl but not in the server.
#
# Library:  sigs.k8s.io/yaml 1.6.0, which Helm 3 and kubectl read YAML with, and Micronaut 4.10.26 with SnakeYAML 2.5.
# Expected: keys of the mapping itself win over the keys that '<<' merges, wherever '<<' is.
# Instead:  in sigs.k8s.io/yaml, a '<<' after the key overwrites it. Micronaut keeps the key in both cases.
# Matters:  a configuration that moves from a file into Helm values can change, for example its 'kestra.url', with no
#           message. '<<' as the first key means the same to both.
#
# Output seen:
#   '<<' before the key: Helm https://kestra.example.org, Micronaut https://kestra.example.org
#   '<<' after the key: Helm http://localhost:8080, Micronaut https://kestra.example.org
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOPATH=$work/go GOCACHE=$work/cache GOFLAGS='-modcacherw -mod=mod'
mkdir "$work/module"
cd "$work/module"

cat > go.mod <<'EOF'
module finding

go 1.24

require sigs.k8s.io/yaml v1.6.0
EOF
cat > main.go <<'EOF'
// Prints kestra.url as Helm and kubectl read it.
package main

import (
	"fmt"
	"os"

	"sigs.k8s.io/yaml"
)

func main() {
	written, err := os.ReadFile("application.yml")
	stopOn(err)
	var values struct {
		Kestra struct {
			URL string `json:"url"`
		} `json:"kestra"`
	}
	stopOn(yaml.Unmarshal(written, &values))
	fmt.Println(values.Kestra.URL)
}

func stopOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
EOF
go mod tidy >&2
go build -o finding . >&2

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
  -DincludeScope=runtime -DoutputDirectory="$PWD/jars" >&2

cat > Finding.java <<'EOF'
import io.micronaut.context.ApplicationContext;

/** Prints kestra.url as the server reads it. */
public class Finding {
  public static void main(String[] arguments) {
    try (ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).start()) {
      System.out.println(context.getEnvironment().getRequiredProperty("kestra.url", String.class));
    }
  }
}
EOF
javac -proc:none -nowarn -d classes -cp 'jars/*' Finding.java

# Argument: the lines of the 'kestra' mapping.
read_both() {
  printf 'defaults: &defaults\n  url: http://localhost:8080\nkestra:\n%s\n' "$1" > application.yml
  echo "Helm $(./finding), Micronaut $(java -Dmicronaut.config.files=application.yml -cp 'classes:jars/*' Finding)"
}

expected="'<<' before the key: Helm https://kestra.example.org, Micronaut https://kestra.example.org
'<<' after the key: Helm http://localhost:8080, Micronaut https://kestra.example.org"
actual=$(
  echo "'<<' before the key: $(read_both $'  <<: *defaults\n  url: https://kestra.example.org')"
  echo "'<<' after the key: $(read_both $'  url: https://kestra.example.org\n  <<: *defaults')"
)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
