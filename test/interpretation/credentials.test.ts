// Credentials that are known by what is around them: masked wherever text is shown, and nothing that only looks similar.
import assert from "node:assert/strict";
import { maskSecrets } from "../../server/src/interpretation/maskSecrets";
import { holdsSecret, withoutSecret } from "../../server/src/interpretation/secretKeys";

const planted = "Sup3rS3cretPW";

const secret: readonly string[] = [
  `curl -u admin:${planted} https://x.example.com`,
  `curl -uadmin:${planted} https://x.example.com`,
  `curl -sSfu admin:${planted} https://x.example.com`,
  `curl --user admin:${planted} https://x.example.com`,
  `curl --user=admin:${planted} https://x.example.com`,
  `curl --user 'admin:${planted}' https://x.example.com`,
  `curl -u admin@example.com:${planted} https://x.example.com`,
  `curl --proxy-user admin:${planted} https://x.example.com`,
  `[curl, -u, admin:${planted}]`,
  `["curl", "-u", "admin:${planted}"]`,
  `mysql -uroot -p${planted} kestra`,
  `mysqldump -p'${planted}' kestra`,
  `mariadb-admin ping -p${planted}`,
  `sshpass -p ${planted} ssh x`,
  `docker login -u me -p ${planted}`,
  `Basic ${planted}`,
  `Authorization: Basic ${planted}`,
  `Authorization: Basic dXNlcjpwYXNz${planted}==`,
  `Bearer ${planted}`,
  `curl -H 'Authorization: Bearer ${planted}' https://x.example.com`,
  `SharedAccessSignature=${planted}`,
  `BlobEndpoint=https://a.b;SharedAccessSignature=sv=1&sr=c&sp=${planted};x=y`,
  `SharedAccessSignature sr=a&sig=${planted}&se=1`,
  `X-Amz-Signature=${planted}`,
  `&access_token=${planted}`,
  `access_token=${planted}`,
  `?code=${planted}`,
  `https://x.example.com/callback?state=1&code=${planted}`,
  `pass=${planted}`,
  `user=me;pass=${planted}`,
  `DB_PASS=${planted} ./start`,
  `pass: ${planted}`,
  `pw: ${planted}`,
  `pw: "${planted}"`,
  `{ user: me, pw: ${planted} }`,
];

const harmless: readonly string[] = [
  "docker run --user 1000:1000 kestra/kestra",
  "docker run -u node:node kestra/kestra",
  "docker run -u $UID:$GID kestra/kestra",
  "curl -u admin:$PASSWORD https://x.example.com",
  "curl -u ${USER}:${PASSWORD} https://x.example.com",
  "curl -u admin https://x.example.com",
  "kestra flow update -u https://kestra.example.com:8080",
  "mysql -u root -p kestra",
  "mkdir -p /app/storage",
  "mysql -h db -P 3306 && mkdir -p /app/storage",
  "docker run -p8080:8080 kestra/kestra",
  "ssh -p 2222 host",
  "mysqld --port=3306 --pid-file=x",
  "Basic authentication is off",
  "Bearer authentication is off",
  "basic-auth",
  "# Basic configuration of the server",
  "Basic JavaScript knowledge",
  "https://x.example.com/?code=200",
  "https://x.example.com/?code=blue-green",
  "exit code=12345678a",
  "bypass=everything",
  "compass: north",
  "pass: true",
  "passthrough: everything",
  "# First pass: the whole file is read",
  "signature: RS256-only",
  "signatures: everything",
  "jws-algorithm: RS256",
  "kestra:kestra",
  "image: kestra/kestra:v1.3",
];

describe("credentials", () => {
  for (const text of secret)
    it(`are masked in ${text}`, () => {
      for (const shown of [
        maskSecrets(text),
        maskSecrets(`# ${text}`),
        maskSecrets(`command: ${JSON.stringify(text)}\n`),
        withoutSecret(text),
      ])
        assert.ok(!shown.includes(planted), shown);
      assert.ok(holdsSecret(text));
    });
  for (const text of harmless)
    it(`are not seen in ${text}`, () => {
      assert.equal(maskSecrets(text), text);
      assert.equal(withoutSecret(text), text);
      assert.ok(!holdsSecret(text));
    });
  it("keep everything around them", () =>
    assert.equal(
      maskSecrets(`a: curl -fu "me:${planted}" https://x/?a=1 # -p\nb: x?code=${planted}&y=1\n`),
      `a: curl -fu "me:***" https://x/?a=1 # -p\nb: x?code=***&y=1\n`,
    ));
  it("are found quickly in long lines", () => {
    for (const piece of ["-u", "-u a", "curl -", "Basic ", "pass", "_pass", "mysql -p ", "?code="])
      maskSecrets(`a: ${piece.repeat(100_000 / piece.length)}\n`);
  });
});
