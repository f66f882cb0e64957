// What the Terraform formats share: blocks, and the variables and outputs for what is secret or only known later.
import { attributes, quoted } from "../../../document/hcl/write";
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

interface TerraformFormat extends Pick<Format, "id" | "title" | "providers"> {
  /** The source of the provider, such as keycloak/keycloak. */
  readonly source: string;
  /** The expressions of what the provider chooses. */
  readonly chosen?: { readonly clientId: string; readonly secret?: string };
  /** The blocks, in order. */
  blocks(application: Application): readonly (readonly string[])[];
  /** What is left to do at the provider. */
  notes?(application: Application): readonly (Text | undefined)[];
}

export const terraformFormat = ({
  source,
  chosen,
  blocks,
  notes,
  ...rest
}: TerraformFormat): Format => ({
  ...rest,
  language: "terraform",
  clientId: chosen ? "chosen" : "read from variable",
  secret: chosen?.secret === undefined ? "given" : "chosen",
  fileName: (client) => `kestra-${client}.tf`,
  write: (application) =>
    `${[
      requirement(source),
      ...variables(application, chosen),
      ...blocks(application),
      ...outputs(application, chosen),
    ]
      .map((lines) => lines.join("\n"))
      .join("\n\n")}\n`,
  use: (application) => [
    ...suppliedValues(application, chosen),
    { text: message("providerSide.terraform.apply"), copy: "terraform init && terraform apply" },
    ...chosenValues(application, chosen),
    ...(notes?.(application) ?? []).flatMap((text) => (text === undefined ? [] : [{ text }])),
  ],
});

type Chosen = TerraformFormat["chosen"];

function requirement(source: string): string[] {
  const [name = ""] = source.split("/").slice(-1);
  const lines = [`${name} = {`, `  source = ${quoted(source)}`, "}"];
  return block("terraform", [], block("required_providers", [], lines));
}

const sensitive: Attribute = ["sensitive", "true"];

const hasSecret = ({ authentication }: Application): boolean => authentication !== "none";

const asksClientId = ({ clientId }: Application, chosen: Chosen): boolean =>
  !chosen && clientId.kind === "variable";

const asksSecret = (application: Application, chosen: Chosen): boolean =>
  chosen?.secret === undefined && hasSecret(application);

const variables = (application: Application, chosen: Chosen): string[][] => [
  ...(asksClientId(application, chosen)
    ? [block(`variable ${quoted(clientIdVariable)}`, [["type", "string"]])]
    : []),
  ...(asksSecret(application, chosen)
    ? [block(`variable ${quoted(secretVariable)}`, [["type", "string"], sensitive])]
    : []),
];

const outputs = (application: Application, chosen: Chosen): string[][] => [
  ...(chosen ? [block('output "client_id"', [["value", chosen.clientId]])] : []),
  ...(chosen?.secret !== undefined && hasSecret(application)
    ? [block('output "client_secret"', [["value", chosen.secret], sensitive])]
    : []),
];

const suppliedValues = (application: Application, chosen: Chosen): NextStep[] => [
  ...(application.clientId.kind === "variable" && asksClientId(application, chosen)
    ? [exported(clientIdVariable, application.clientId.name)]
    : []),
  ...(asksSecret(application, chosen)
    ? [exported(secretVariable, application.secret.variable)]
    : []),
];

function chosenValues(application: Application, chosen: Chosen): NextStep[] {
  if (!chosen) return [];
  const { clientId, secret } = application;
  const variable = secret.variable;
  return [
    {
      text:
        clientId.kind === "variable"
          ? message("providerSide.terraform.clientIdVariable", { variable: clientId.name })
          : message("providerSide.terraform.clientId"),
      copy: "terraform output -raw client_id",
    },
    ...(chosen.secret === undefined || !hasSecret(application)
      ? []
      : [
          {
            text: message("providerSide.terraform.secret", { variable }),
            copy: "terraform output -raw client_secret",
          },
        ]),
  ];
}

/** Terraform reads its variables from the environment. */
const exported = (name: string, from: string): NextStep => ({
  text: message("providerSide.terraform.variable", { variable: name, from }),
  copy: `export TF_VAR_${name}=${shellVariable(from)}`,
});
