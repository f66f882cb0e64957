// What the Terraform formats share: blocks, and the variables and outputs for what is secret or only known later.
import { attributes, quoted } from "../../../document/hcl";
import { message, type Text } from "../../../messages/message";
import type { NextStep } from "../../../knowledge/providers/provider";
import type { Application } from "../../application";
import type { Format } from "../format";
import { shellVariable } from "../shellWord";

/** A name and an expression. */
export type Attribute = readonly [string, string];

/** The lines of a block: its aligned attributes, then the blocks in it. */
export const block = (
  head: string,
  pairs: readonly Attribute[],
  ...inner: readonly (readonly string[])[]
): string[] => {
  const parts = [...(pairs.length > 0 ? [attributes(pairs)] : []), ...inner];
  const lines = parts.flatMap((part, index) => [...(index > 0 ? [""] : []), ...part]);
  return [`${head} {`, ...lines.map((line) => (line === "" ? "" : `  ${line}`)), "}"];
};

export const list = (texts: readonly string[]): string => `[${texts.map(quoted).join(", ")}]`;

const clientIdVariable = "kestra_client_id";
const secretVariable = "kestra_client_secret";

export const secretReference = `var.${secretVariable}`;

/** The client ID, or a reference to its variable. */
export const clientIdIn = ({ clientId }: Application): string =>
  clientId.kind === "text" ? quoted(clientId.text) : `var.${clientIdVariable}`;

export interface Resources {
  /** The source of the provider, such as keycloak/keycloak. */
  readonly source: string;
  /** Who chooses the client ID and the secret. The provider's values become outputs. */
  readonly given: { readonly id: boolean; readonly secret: boolean };
  /** Expressions of the outputs. */
  readonly outputs?: { readonly id?: string; readonly secret?: string };
  /** The blocks, in order. */
  readonly blocks: readonly (readonly string[])[];
}

interface TerraformFormat extends Pick<Format, "id" | "title" | "providers"> {
  resources(application: Application): Resources;
  /** What is left to do at the provider. */
  notes?(application: Application): readonly (Text | undefined)[];
}

export const terraformFormat = ({
  id,
  title,
  providers,
  resources,
  notes,
}: TerraformFormat): Format => ({
  ...{ id, title, providers, readsVariables: true },
  language: "terraform",
  fileName: (client) => `kestra-${client}.tf`,
  write(application) {
    const { source, given, outputs, blocks } = resources(application);
    const [name = ""] = source.split("/").slice(-1);
    const asksId = given.id && application.clientId.kind === "variable";
    const asksSecret = given.secret && application.authentication !== "none";
    const all = [
      block(
        "terraform",
        [],
        block("required_providers", [], [`${name} = {`, `  source = ${quoted(source)}`, "}"]),
      ),
      ...(asksId ? [block(`variable ${quoted(clientIdVariable)}`, [["type", "string"]])] : []),
      ...(asksSecret
        ? [
            block(`variable ${quoted(secretVariable)}`, [
              ["type", "string"],
              ["sensitive", "true"],
            ]),
          ]
        : []),
      ...blocks,
      ...(outputs?.id ? [block('output "client_id"', [["value", outputs.id]])] : []),
      ...(outputs?.secret && application.authentication !== "none"
        ? [
            block('output "client_secret"', [
              ["value", outputs.secret],
              ["sensitive", "true"],
            ]),
          ]
        : []),
    ];
    return `${all.map((lines) => lines.join("\n")).join("\n\n")}\n`;
  },
  use(application) {
    const { given } = resources(application);
    const { clientId, secret, authentication } = application;
    const hasSecret = authentication !== "none";
    return [
      ...(given.id && clientId.kind === "variable"
        ? [exported(clientIdVariable, clientId.name)]
        : []),
      ...(given.secret && hasSecret ? [exported(secretVariable, secret.variable)] : []),
      { text: message("providerSide.terraform.apply"), copy: "terraform init && terraform apply" },
      ...(given.id
        ? []
        : [
            {
              text: message("providerSide.terraform.clientId"),
              copy: "terraform output -raw client_id",
            },
          ]),
      ...(given.secret || !hasSecret
        ? []
        : [
            {
              text: message("providerSide.terraform.secret", { variable: secret.variable }),
              copy: "terraform output -raw client_secret",
            },
          ]),
      ...(notes?.(application) ?? []).flatMap((text) => (text === undefined ? [] : [{ text }])),
    ];
  },
});

/** Terraform reads its variables from the environment. */
const exported = (name: string, from: string): NextStep => ({
  text: message("providerSide.terraform.variable", { variable: name, from }),
  copy: `export TF_VAR_${name}=${shellVariable(from)}`,
});
