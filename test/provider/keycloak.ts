// Checks issuers against a real Keycloak with a realm. It needs JDK 17 or later, and Maven to get Keycloak. If one of
// them is missing, it prints the reason and skips the checks. Every step has a timeout.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { messageOf, repository } from "../../scripts/repository";
import { keycloakName, startKeycloak } from "./startKeycloak";

const version = keycloakName.replace("keycloak-", "");
const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:zip`;
const archive = `keycloak-quarkus-dist-${version}.zip`;

/** In milliseconds. */
const timeout = { fetch: 180_000, unpack: 120_000, check: 30_000 };

const realm = {
  realm: "kestra",
  enabled: true,
  clients: [
    {
      clientId: "kestra",
      secret: "not-a-secret",
      redirectUris: ["http://localhost:8080/oauth/callback/keycloak"],
      standardFlowEnabled: true,
    },
  ],
};

const folder = mkdtempSync(join(tmpdir(), "keycloak-"));
const counts = { passed: 0, failed: 0 };
let keycloak;
try {
  const java = javaTools();
  const zip = java && findArchive();
  if (zip && unpack(java, zip)) {
    keycloak = await startKeycloak({
      home: join(folder, keycloakName),
      realm: JSON.stringify(realm),
    });
    await checkAll(keycloak.origin);
  }
} catch (error) {
  console.error(messageOf(error));
  counts.failed++;
} finally {
  await keycloak?.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed > 0) process.exitCode = 1;

function leaveOut(reason: string): undefined {
  console.log(`skipped: ${reason}`);
}

/** The paths of `java` and `jar` of a JDK. */
function javaTools() {
  if (process.platform === "win32") return leaveOut("Keycloak is started on Linux and macOS only.");
  const tool = (name: string) =>
    process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", name) : name;
  const { status, stderr } = spawnSync(tool("java"), ["-version"], {
    encoding: "utf8",
    timeout: 20_000,
  });
  const major = Number(/version "(\d+)/.exec(stderr ?? "")?.[1] ?? 0);
  if (status !== 0 || major < 17) return leaveOut("there is no Java 17 or later.");
  if (spawnSync(tool("jar"), ["--version"], { timeout: 20_000 }).status !== 0)
    return leaveOut("there is Java, but no JDK to unpack Keycloak with.");
  return tool;
}

/** From Maven's local repository, or else downloaded by Maven. */
function findArchive() {
  const local = join(
    homedir(),
    ".m2",
    "repository",
    "org",
    "keycloak",
    "keycloak-quarkus-dist",
    version,
    archive,
  );
  if (existsSync(local)) return local;
  if (spawnSync("mvn", ["-v"], { timeout: 20_000 }).status !== 0)
    return leaveOut("there is no Maven to get Keycloak with.");
  console.log("Getting Keycloak…");
  const args = [
    "-q",
    "-B",
    "dependency:copy",
    `-Dartifact=${artifact}`,
    `-DoutputDirectory=${folder}`,
  ];
  const { status } = spawnSync("mvn", args, {
    cwd: folder,
    timeout: timeout.fetch,
    stdio: "ignore",
  });
  const fetched = join(folder, archive);
  return status === 0 && existsSync(fetched)
    ? fetched
    : leaveOut("Maven cannot get Keycloak here.");
}

function unpack(java: (tool: string) => string, zip: string) {
  const { status } = spawnSync(java("jar"), ["xf", zip], { cwd: folder, timeout: timeout.unpack });
  return status === 0 || leaveOut("Keycloak could not be unpacked.");
}

async function checkAll(origin: string) {
  const issuer = `${origin}/realms/kestra`;
  check("a correct realm", issuer, "", 0, /^No problems/);
  check(
    "an extra slash",
    `${issuer}/`,
    "",
    undefined,
    /issuer-mismatch .*'http[^']*\/realms\/kestra'/,
  );
  check("an unknown realm", `${origin}/realms/other`, "", 1, /issuer-unreachable .*status 404/);
  check("an unknown scope", issuer, "scopes: [openid, groups]", 1, /issuer-unsupported .*'groups'/);
}

/**
 * Checks a client with this issuer on the command line.
 *
 * @param line An additional line of the client.
 */
function check(name: string, issuer: string, line: string, code: number | undefined, said: RegExp) {
  const file = join(folder, "application.yml");
  writeFileSync(file, configuration(issuer, line));
  const result = spawnSync(process.execPath, ["dist/cli.js", "check", "--online", file], {
    cwd: repository,
    encoding: "utf8",
    timeout: timeout.check,
  });
  const isRight = (code === undefined || result.status === code) && said.test(result.stdout);
  counts[isRight ? "passed" : "failed"]++;
  console.log(`${isRight ? "✔" : "✘"} ${name}`);
  if (!isRight) console.log(`It ended with ${result.status}:\n${result.stdout}${result.stderr}`);
}

function configuration(issuer: string, line: string) {
  return `micronaut:
  security:
    endpoints:
      logout:
        get-allowed: true
    oauth2:
      clients:
        keycloak:
          client-id: kestra
          client-secret: \${SECRET}
          ${line}
          openid:
            issuer: ${issuer}
`;
}
