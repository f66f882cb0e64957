// Starts the real provider of a complete login, and gives it our text in the way our steps advise.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { goProgram } from "../../provider/go/build";
import { type Account, defaultAccount, startProvider } from "../../provider/provider";
import { startDex } from "../../provider/startDex";
import { startHydra } from "../../provider/startHydra";
import { startKeycloak } from "../../provider/startKeycloak";
import { stepsFor } from "../../../server/src/providerSide/formats/stepsFor";
import type { Scaffold } from "./scaffold";

export interface StartedProvider {
  readonly port: number;
  readonly account: Account;
  /** The account's random ID at the provider, which differs in each run. */
  readonly subject?: string;
  close(): Promise<void>;
}

interface Surroundings {
  /** Values of the variables that both sides share. */
  readonly environment: Readonly<Record<string, string>>;
  /** Returns the folder of the unpacked Keycloak. */
  readonly keycloak: () => string;
}

/**
 * @param provided The text, with the real port of Kestra. Undefined is returned if the provider cannot be had on this
 *   machine.
 */
export function startProviderFor(
  scaffold: Scaffold,
  provided: string,
  surroundings: Surroundings,
): Promise<StartedProvider> | undefined {
  switch (scaffold.format.id) {
    case "keycloak-realm":
      return startWithRealm(provided, surroundings);
    case "keycloak":
      return startWithClient(scaffold, provided, surroundings);
    case "dex":
      return startWithStaticClient(provided, surroundings);
    case "hydra":
      return startWithCommand(scaffold, provided, surroundings);
    case "oidc":
      return startWithMetadata(scaffold, provided, surroundings);
    default:
      throw new Error(`No provider takes ${scaffold.format.id}.`);
  }
}

const issuerAt =
  (path: string) =>
  (port: number): string =>
    `http://auth.example.com:${port}${path}`;

function startWithStaticClient(configuration: string, { environment }: Surroundings) {
  const program = goProgram("dex");
  return program === undefined
    ? undefined
    : startDex({ program, issuer: issuerAt("/dex"), configuration, environment });
}

function startWithCommand(scaffold: Scaffold, script: string, { environment }: Surroundings) {
  const program = goProgram("hydra");
  return program === undefined
    ? undefined
    : running(startHydra({ program, issuer: issuerAt("/") }), ({ admin }) =>
        inShell({
          scaffold,
          text: script,
          commands: [`sh ${scaffold.format.fileName(scaffold.application.client)}`],
          programs: { hydra: program },
          environment: { ...environment, HYDRA_ADMIN_URL: admin },
        }),
      );
}

function startWithMetadata({ application }: Scaffold, text: string, { environment }: Surroundings) {
  const metadata = JSON.parse(withClientId(text, application, environment));
  const client = { ...metadata, client_secret: environment[application.secret.variable] };
  return startProvider({ host: "auth.example.com", path: "", settings: { clients: [client] } });
}

const admin = { username: "admin", password: "only-for-tests-on-this-machine" };

const adminVariables = {
  KC_BOOTSTRAP_ADMIN_USERNAME: admin.username,
  KC_BOOTSTRAP_ADMIN_PASSWORD: admin.password,
};

async function startWithRealm(realm: string, { environment, keycloak }: Surroundings) {
  const started = startKeycloak({
    home: keycloak(),
    realm,
    environment: { ...environment, ...adminVariables },
  });
  return withAccount(started);
}

async function startWithClient(
  scaffold: Scaffold,
  text: string,
  { environment, keycloak }: Surroundings,
) {
  const { application, format } = scaffold;
  const home = keycloak();
  const started = startKeycloak({
    home,
    realm: JSON.stringify({ realm: "kestra", enabled: true }),
    environment: adminVariables,
  });
  const commands = stepsFor(format, application).flatMap(({ copy }) =>
    copy?.startsWith("kcadm.sh ") ? [copy] : [],
  );
  const kcadm = join(home, "bin", "kcadm.sh");
  const withClient = running(started, ({ origin }) =>
    inShell({
      scaffold,
      text: withClientId(text, application, environment),
      commands: [
        `kcadm.sh config credentials --server ${origin} --realm master --user ${admin.username} --password ${admin.password}`,
        ...commands,
      ],
      // The script finds the rest of Keycloak next to itself.
      programs: { "kcadm.sh": kcadm },
      environment,
    }),
  );
  return withAccount(withClient);
}

/** Adds the account with its group to the realm. */
async function withAccount(started: ReturnType<typeof startKeycloak>): Promise<StartedProvider> {
  let subject = "";
  const { port, close } = await running(started, async ({ origin }) => {
    const token = await post(`${origin}/realms/master/protocol/openid-connect/token`, {
      body: new URLSearchParams({ grant_type: "password", client_id: "admin-cli", ...admin }),
    });
    const { access_token: bearer } = (await token.json()) as { access_token: string };
    const { name, password, claims } = defaultAccount;
    const [firstName, lastName] = String(claims.name).split(" ");
    const create = (kind: string, content: object) =>
      post(`${origin}/admin/realms/kestra/${kind}`, {
        headers: { Authorization: `Bearer ${bearer}`, "Content-Type": "application/json" },
        body: JSON.stringify(content),
      });
    const groups = claims.groups as string[];
    for (const group of groups) await create("groups", { name: group });
    const created = await create("users", {
      ...{ username: name, enabled: true, email: claims.email, emailVerified: true, groups },
      ...{ firstName, lastName },
      credentials: [{ type: "password", value: password, temporary: false }],
    });
    subject = created.headers.get("location")?.split("/").at(-1) ?? "";
  });
  return { port, close, account: defaultAccount, subject };
}

async function post(address: string, request: RequestInit) {
  const response = await fetch(address, { method: "POST", ...request });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response;
}

/** A provider after a preparation, without which it is stopped. */
async function running<Started extends { close: () => Promise<void> }>(
  start: Promise<Started>,
  prepare: (started: Started) => unknown,
): Promise<Started> {
  const started = await start;
  try {
    await prepare(started);
    return started;
  } catch (error) {
    await started.close();
    throw error;
  }
}

/** Replaces the client ID as our steps advise for formats that cannot read variables. */
function withClientId(
  text: string,
  { clientId }: Scaffold["application"],
  environment: Surroundings["environment"],
) {
  if (clientId.kind === "text") return text;
  return text.replaceAll(`\${${clientId.name}}`, environment[clientId.name] ?? "");
}

/** Runs commands in a folder that contains the text under its proposed name. */
function inShell({
  scaffold: { format, application },
  text,
  commands,
  programs,
  environment,
}: {
  scaffold: Scaffold;
  text: string;
  commands: readonly string[];
  /** Paths of programs by the name that the commands use. */
  programs: Readonly<Record<string, string>>;
  environment: Surroundings["environment"];
}) {
  const folder = mkdtempSync(join(tmpdir(), "complete-login-"));
  try {
    writeFileSync(join(folder, format.fileName(application.client)), text);
    for (const [name, path] of Object.entries(programs)) symlinkSync(path, join(folder, name));
    for (const command of commands) {
      const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
        cwd: folder,
        encoding: "utf8",
        env: {
          ...process.env,
          ...environment,
          HOME: folder,
          PATH: [folder, process.env.PATH].join(delimiter),
        },
      });
      if (status !== 0) throw new Error(`${command}: ${status}\n${stdout}${stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
