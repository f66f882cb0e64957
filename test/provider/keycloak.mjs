// Checks issuers against a real Keycloak with a realm, where one can be had: it needs JDK 17 or later and Maven, which has
// it already or fetches it. Whatever is missing leaves this part out and says so. Nothing here waits without a bound.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const version = "26.0.7";
const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:zip`;
const archive = `keycloak-quarkus-dist-${version}.zip`;
const repository = fileURLToPath(new URL("../..", import.meta.url));

/** In milliseconds. */
const patience = { fetch: 180_000, unpack: 120_000, start: 480_000, check: 30_000 };

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
  if (zip && unpack(java, zip)) await checkAll(await startKeycloak(java));
} catch (error) {
  console.error(error.message);
  counts.failed++;
} finally {
  await stop(keycloak);
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed > 0) process.exitCode = 1;

function leaveOut(reason) {
  console.log(`skipped: ${reason}`);
}

/** Where `java` and `jar` of a JDK are. */
function javaTools() {
  if (process.platform === "win32") return leaveOut("Keycloak is started on Linux and macOS only.");
  const tool = (name) => (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", name) : name);
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

/** From Maven's local repository, else from wherever Maven gets it. */
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
    timeout: patience.fetch,
    stdio: "ignore",
  });
  const fetched = join(folder, archive);
  return status === 0 && existsSync(fetched)
    ? fetched
    : leaveOut("Maven cannot get Keycloak here.");
}

function unpack(java, zip) {
  const { status } = spawnSync(java("jar"), ["xf", zip], { cwd: folder, timeout: patience.unpack });
  return status === 0 || leaveOut("Keycloak could not be unpacked.");
}

/** Starts it on a free port with a realm `kestra`, and resolves with its address once it listens. */
async function startKeycloak() {
  const home = join(
    folder,
    readdirSync(folder).find((name) => name === `keycloak-${version}`) ?? "",
  );
  const imports = join(home, "data", "import");
  mkdirSync(imports, { recursive: true });
  writeFileSync(join(imports, "kestra-realm.json"), JSON.stringify(realm));
  const port = await freePort();
  const args = ["start-dev", "--import-realm", "--http-host=127.0.0.1", `--http-port=${port}`];
  keycloak = spawn("sh", [join(home, "bin", "kc.sh"), ...args], {
    cwd: home,
    env: { ...process.env, JAVA_OPTS_KC_HEAP: "-Xms64m -Xmx512m" },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that Java ends with its script.
    detached: true,
  });
  let said = "";
  await new Promise((resolve, reject) => {
    const give = (why) => reject(new Error(`Keycloak ${why}:\n${said.slice(-2000)}`));
    const timer = setTimeout(() => give("did not start in time"), patience.start);
    keycloak.once("error", ({ message }) => give(`cannot be started (${message})`));
    keycloak.once("exit", (code) => give(`ended with ${code}`));
    for (const stream of [keycloak.stdout, keycloak.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        said += text;
        if (!/Listening on:/.test(said)) return;
        clearTimeout(timer);
        resolve();
      });
  }).finally(() => keycloak.removeAllListeners("exit"));
  return `http://127.0.0.1:${port}`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function checkAll(origin) {
  const issuer = `${origin}/realms/kestra`;
  check("a realm that is as it should be", issuer, "", 0, /^No problems/);
  check(
    "a slash too many",
    `${issuer}/`,
    "",
    undefined,
    /issuer-mismatch .*'http[^']*\/realms\/kestra'/,
  );
  check(
    "a realm that is not there",
    `${origin}/realms/other`,
    "",
    1,
    /issuer-unreachable .*status 404/,
  );
  check(
    "a scope that is not there",
    issuer,
    "scopes: [openid, groups]",
    1,
    /issuer-unsupported .*'groups'/,
  );
}

/** What the command line says of a client with this issuer. */
function check(name, issuer, line, code, said) {
  const file = join(folder, "application.yml");
  writeFileSync(file, configuration(issuer, line));
  const result = spawnSync(process.execPath, ["dist/cli.js", "check", "--online", file], {
    cwd: repository,
    encoding: "utf8",
    timeout: patience.check,
  });
  const isRight = (code === undefined || result.status === code) && said.test(result.stdout);
  counts[isRight ? "passed" : "failed"]++;
  console.log(`${isRight ? "✔" : "✘"} ${name}`);
  if (!isRight) console.log(`It ended with ${result.status}:\n${result.stdout}${result.stderr}`);
}

function configuration(issuer, line) {
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

/** Ends it with all that it has started. */
async function stop(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("close", resolve));
  kill(child, "SIGTERM");
  const timer = setTimeout(() => kill(child, "SIGKILL"), 15_000);
  await ended;
  clearTimeout(timer);
}

function kill({ pid }, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
