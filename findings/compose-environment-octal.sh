#!/usr/bin/env bash
# compose-go 2.16.2: an unquoted secret of digits reaches the container as another number.
#
# Library:  github.com/compose-spec/compose-go/v2 2.16.2, which 'docker compose' loads its files with.
# Expected: the value of an environment variable is a string, so the container gets the characters of the file.
# Instead:  in a mapping, values are read as YAML 1.1 first and then printed again: '0123456' is octal, '1.10' loses a
#           digit, a date becomes a time, '1e3' is written out. The same line in a list keeps its characters.
# Matters:  a client secret or a PIN with a leading zero is wrong in the container, although the file looks right. Whether
#           it is affected depends on its digits: with an 8 or a 9, only the zero is lost.
#
# Output seen (as written: in a mapping, in a list):
#   0123456: 42798, 0123456
#   0812345: 812345, 0812345
#   1.10: 1.1, 1.10
#   2026-01-01: 2026-01-01 00:00:00 +0000 UTC, 2026-01-01
#   1e3: 1000, 1e3
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOPATH=$work/go GOCACHE=$work/cache GOFLAGS='-modcacherw -mod=mod'
mkdir "$work/module"
cd "$work/module"

cat > go.mod <<'EOF'
module finding

go 1.24

require github.com/compose-spec/compose-go/v2 v2.16.2
EOF
cat > main.go <<'EOF'
// Prints the variable SECRET of both services.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/compose-spec/compose-go/v2/cli"
)

func main() {
	options, err := cli.NewProjectOptions([]string{"compose.yaml"}, cli.WithName("finding"))
	stopOn(err)
	project, err := options.LoadProject(context.Background())
	stopOn(err)
	fmt.Printf("%s, %s\n", *project.Services["mapping"].Environment["SECRET"], *project.Services["list"].Environment["SECRET"])
}

func stopOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
EOF
go mod tidy >&2
go build -ldflags='-s -w' -o finding . >&2

load() {
  cat > compose.yaml <<EOF
services:
  mapping:
    image: kestra/kestra
    environment:
      SECRET: $1
  list:
    image: kestra/kestra
    environment:
      - SECRET=$1
EOF
  echo "$1: $(./finding)"
}

expected='0123456: 42798, 0123456
0812345: 812345, 0812345
1.10: 1.1, 1.10
2026-01-01: 2026-01-01 00:00:00 +0000 UTC, 2026-01-01
1e3: 1000, 1e3'
actual=$(
  for value in 0123456 0812345 1.10 2026-01-01 1e3; do load "$value"; done
)
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
