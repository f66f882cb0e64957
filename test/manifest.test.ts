// VS Code reads only package.json before it starts the extension, so package.json repeats parts of the code. Both must
// agree.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { findingsIn } from "./check";
import { settingsSchema } from "../server/src/lsp/settings";
import { parseVersion } from "../server/src/knowledge/versions";
import { codeBlockLanguages, languages, usualNames } from "../server/src/protocol/documents";
import { rules } from "../server/src/rules";

interface Setting {
  readonly default: unknown;
  readonly pattern: string;
  readonly items: { readonly enum: string[] };
  readonly propertyNames: { readonly enum: string[] };
  readonly additionalProperties: { readonly enum: string[] };
}

interface WalkthroughStep {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents: string[];
}

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: string;
      readonly restrictedConfigurations: string[];
    };
    readonly virtualWorkspaces: boolean;
  };
  readonly icon: string;
  readonly name: string;
  readonly publisher: string;
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: string[];
  readonly contributes: {
    readonly commands: { readonly command: string }[];
    readonly menus: {
      readonly commandPalette: { readonly command: string; readonly when?: string }[];
    };
    readonly walkthroughs: { readonly id: string; readonly steps: WalkthroughStep[] }[];
    readonly snippets: { readonly language: string; readonly path: string }[];
    readonly configuration: { readonly properties: Record<string, Setting> };
  };
}

const { name, publisher, capabilities, icon, main, browser, activationEvents, contributes } =
  JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const { commands, menus, walkthroughs, snippets, configuration } = contributes;
const languageFiles = ["package.nls.json", "package.nls.fr.json"];
/** The walkthrough steps with their texts in every language. */
const steps = languageFiles.flatMap((file) => {
  const texts = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  return walkthroughs.flatMap((walkthrough) =>
    walkthrough.steps.map((step) => ({
      ...step,
      description: texts[step.description.slice(1, -1)] ?? "",
    })),
  );
});

function setting(name: string): Setting {
  const found = configuration.properties[`kestraConfig.${name}`];
  assert.ok(found, `package.json has no setting ${name}`);
  return found;
}

/** The type of the panel that VS Code restores if it was open when the window was closed. */
const [, panelType = ""] =
  /^export const panelType = "(.*)";$/m.exec(
    readFileSync("client/src/roleTable/index.ts", "utf8"),
  ) ?? [];

/** Settings as the server receives them: dots in names become nested objects. */
function nested(settings: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, value] of settings) {
    const [group = "", member] = name.split(".");
    if (member === undefined) all[group] = value;
    else all[group] = { ...(all[group] as object | undefined), [member]: value };
  }
  return all;
}

/** Settings of the client alone. */
const readByClient = new Set(["kestraConfig.codeBlocks", "kestraConfig.trace.server"]);

describe("package.json", () => {
  it("has the settings that the server reads, with the same defaults", () => {
    const defaults = Object.entries(configuration.properties)
      .filter(([name]) => !readByClient.has(name))
      .map(([name, { default: value }]) => [name.replace("kestraConfig.", ""), value] as const);
    assert.deepEqual(nested(defaults), settingsSchema.parse({}));
  });

  it("offers the languages with code blocks, and starts for none of them", () => {
    assert.deepEqual(setting("codeBlocks").items.enum, codeBlockLanguages);
    for (const language of codeBlockLanguages)
      assert.ok(!activationEvents.includes(`onLanguage:${language}`));
  });

  it("names every rule", () => {
    assert.deepEqual(
      setting("severity").propertyNames.enum,
      rules.map(({ id }) => id),
    );
  });

  it("offers exactly the severities that the server accepts", () => {
    for (const severity of setting("severity").additionalProperties.enum) {
      const { data } = settingsSchema.safeParse({ severity: { "unknown-key": severity } });
      assert.deepEqual(data?.severity, { "unknown-key": severity });
    }
    const { data } = settingsSchema.safeParse({ severity: { "unknown-key": "fatal" } });
    assert.equal(data?.severity["unknown-key"], undefined);
  });

  it("accepts the same versions as the server", () => {
    const pattern = new RegExp(setting("targetVersion").pattern);
    for (const text of ["1.3", "v1.3.2", "2.0.0-SNAPSHOT", "0.24.1"]) {
      assert.ok(pattern.test(text) && parseVersion(text), text);
    }
    for (const text of ["latest", "1", "1.x", ""]) {
      assert.ok(!pattern.test(text) && !parseVersion(text), text);
    }
    assert.ok(pattern.test("auto"));
  });

  it("contributes the commands that are registered", () => {
    const source = readFileSync("client/src/commands/index.ts", "utf8");
    const registered = [...source.matchAll(/^ {2}"(kestraConfig\.\w+)":/gm)].map(([, id]) => id);
    const contributed = commands.map(({ command }) => command);
    assert.deepEqual(registered, contributed);
    assert.deepEqual(
      menus.commandPalette.map(({ command }) => command),
      contributed,
    );
  });

  it("ships every file that it refers to", () => {
    const patterns = readFileSync(".vscodeignore", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));
    const isShipped = (path: string): boolean =>
      patterns.some((pattern) =>
        pattern.endsWith("/**") ? path.startsWith(pattern.slice(0, -2)) : path === pattern,
      );
    const media = steps.map((step) => step.media.markdown);
    for (const path of media) assert.ok(existsSync(path), path);
    const ours = snippets.map(({ path }) => path.replace("./", ""));
    const named = [icon, main, browser, ...ours, ...media];
    assert.deepEqual(
      named.filter((path) => !isShipped(path)),
      [],
    );
    assert.ok(!isShipped("docs/other.md") && !isShipped("server/src/entry/server.ts"));
  });

  it("activates for the protocol's languages and file names, and offers the setup commands in their palette", () => {
    assert.deepEqual(activationEvents, [
      ...languages.map((language) => `onLanguage:${language}`),
      `workspaceContains:${usualNames}`,
      `onWebviewPanel:${panelType}`,
    ]);
    const inPalette = menus.commandPalette.filter(({ when }) => when?.includes("editorLangId"));
    assert.equal(inPalette.length, 4);
    for (const { when } of inPalette)
      assert.ok(when?.endsWith(`/^(${languages.join("|")})$/ || kestraConfig.yaml`));
  });

  it("has a walkthrough in which the links of each step complete it", () => {
    for (const { id, description, completionEvents } of steps) {
      const links = [...description.matchAll(/\]\((?:command:)?([^?)\s]+)(\?[^)\s]*)?\)/g)];
      assert.ok(links.length > 0, id);
      const offered = links.map(([, target = "", argument = ""]) => {
        if (target.startsWith("https:")) return `onLink:${target}`;
        assert.ok(
          contributes.commands.some(({ command }) => command === target),
          target,
        );
        if (argument !== "") JSON.parse(decodeURIComponent(argument.slice(1)));
        return `onCommand:${target}`;
      });
      assert.deepEqual(completionEvents, offered, id);
    }
  });

  it("opens the walkthrough that it contributes", () => {
    const id = readFileSync("client/src/manifest.ts", "utf8");
    assert.ok(id.includes(`export const extensionId = "${publisher}.${name}";`));
    const source = readFileSync("client/src/commands/getStarted.ts", "utf8");
    assert.ok(source.includes(`\`\${extensionId}#${walkthroughs[0]?.id}\``));
  });

  it("shows only configurations without findings in its walkthrough", () => {
    const pages = steps.flatMap(({ media: { markdown } }) => [
      markdown,
      markdown.replace(/\.md$/, ".nls.fr.md"),
    ]);
    const blocks = [...new Set(pages)].flatMap((page) => [
      ...readFileSync(page, "utf8").matchAll(/^```yaml\n(.*?)^```$/gms),
    ]);
    assert.equal(blocks.length, 4);
    for (const [, text = ""] of blocks) {
      const found = findingsIn(text).map(({ rule }) => rule.id);
      assert.deepEqual(found, [], text);
    }
  });

  it("works in untrusted workspaces but restricts settings that could leak data", () => {
    const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;
    assert.equal(supported, "limited");
    assert.ok(capabilities.virtualWorkspaces);
    // Settings that name a program, an address, a file or the log must be restricted.
    const sensitive = Object.keys(configuration.properties).filter((name) =>
      /path|file|url|uri|host|address$|proxy|command|exec|args|env|network|online|server|trace|log/i.test(
        name.replace("kestraConfig.", ""),
      ),
    );
    assert.deepEqual(restrictedConfigurations, sensitive);
  });

  it("offers snippets in VS Code's built-in languages", () => {
    // VS Code logs a warning for any other language at every start. test/e2e/snippets.e2e.ts checks this in the editor.
    const builtIn = ["yaml", "dockercompose"];
    assert.deepEqual(
      snippets.map(({ language }) => language),
      languages.filter((language) => builtIn.includes(language)),
    );
  });

  it("refers to languages in no other contribution", () => {
    const named = Object.entries(contributes).filter(([, value]) =>
      /"(language|languages|embeddedLanguages|\[[\w-]+\])":/.test(JSON.stringify(value)),
    );
    assert.deepEqual(
      named.map(([contribution]) => contribution),
      ["snippets"],
    );
  });
});
