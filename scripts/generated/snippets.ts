// VS Code offers snippets in every YAML file, so they are few and have a long prefix. They use the same templates as
// completion and the commands.
import { generic } from "../../server/src/knowledge/providers/generic";
import { providers } from "../../server/src/knowledge/providers";
import {
  clientTemplate,
  defaultRoleTemplate,
} from "../../server/src/features/completion/scaffolds";
import { asSnippet, render, type Template } from "../../server/src/features/completion/template";
import { authentikPage } from "./authentikPage";

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** VS Code replaces tabs in snippets with the indentation of the file. */
const style = { spelling: "camel", step: 2 } as const;

const block = (key: string, ...children: Template[]): Template => ({ key, children });

const snippet = (prefix: string, description: string, templates: readonly Template[]): Snippet => ({
  prefix,
  description,
  body: asSnippet(templates.map((template) => render(template, style).join("\n")).join("\n\n"))
    .split("\n")
    .map(withTabs),
});

const withTabs = (line: string): string =>
  line.replace(/^(?: {2})+/, (spaces) => "\t".repeat(spaces.length / 2));

const underClients = (client: Template): Template =>
  block(
    "micronaut",
    block("security", block("oauth2", { key: "enabled", value: "true" }, block("clients", client))),
  );

export function snippetsFile(): string {
  const all: Record<string, Snippet> = {};
  for (const provider of providers) {
    // Compared by id: tsx loads a CommonJS file twice if an ES module imports it too.
    const name = provider.id === generic.id ? "OpenID Connect (any provider)" : provider.name;
    all[`Kestra SSO: ${name}`] = snippet(
      `kestra-sso-${provider.id}`,
      `Sign-in with ${name}: the complete micronaut section.`,
      [underClients(clientTemplate(provider, "$"))],
    );
  }
  for (const vocabulary of ["1.x", "2.0"] as const) {
    all[`Kestra default role (Kestra ${vocabulary})`] = snippet(
      `kestra-default-role-${vocabulary === "1.x" ? "1" : "2"}`,
      `A read-only default role for new users, with the permissions and actions of Kestra ${vocabulary}.`,
      [block("kestra", block("security", defaultRoleTemplate(vocabulary)))],
    );
  }
  all["Kestra SSO: authentik, complete documentation example"] = snippet(
    "kestra-sso-authentik-page",
    "Client and default role from the authentik page of the documentation. The role grants broad rights: reduce them before production.",
    authentikPage,
  );
  return `${JSON.stringify(all, null, 2)}\n`;
}
