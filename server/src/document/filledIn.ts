// Text that other tools replace when a file is deployed: placeholders of templates and pipelines, and references to
// secrets. To Micronaut itself, all of it is plain text.
import { interpolatedMark } from "./dollars";

/** Placeholders that contain characters with a meaning in YAML. */
const breaking: readonly RegExp[] = [
  // Helm, Jinja, Ansible, CloudFormation, GitHub Actions
  /\$?\$?\{\{[^{}]*\}\}/,
  // Statements and comments of Jinja
  /\{%[^%]*%\}/,
  /\{#[^#{}]*#\}/,
  // Octopus and Replace Tokens
  /#\{[^{}]+\}#?/,
  // Maven
  /@@\w[\w.-]*@@/,
  /@\w[\w.-]*@/,
  // Windows. Two hexadecimal digits are an escape in a URL.
  /%%[A-Za-z_]\w*%%/,
  /%(?![0-9A-Fa-f]{2}%)[A-Za-z_]\w*%/,
  // Puppet, Terraform
  /%\{[^{}]*\}/,
  // consul-template and Nomad
  /\[\[-?[ \t]*[A-Za-z.][^[\],]*\]\]/,
  // Azure Pipelines
  /\$\[[^[\]]+\]/,
  // ERB
  /<%[^%]*%>/,
  // SOPS
  /ENC\[[A-Z]\w*,[^[\]]*\]/,
];

/** Other placeholders with a start and an end. */
const harmless: readonly RegExp[] = [
  // Replace Tokens
  /##\w+##/,
  // The name of a property that every JavaScript object has is no placeholder.
  /(?<![A-Za-z0-9])__(?!proto__)[A-Za-z](?:[A-Za-z0-9.-]|_(?!_))*__(?![A-Za-z0-9])/,
  // Azure Pipelines and Kubernetes
  /\$\([A-Za-z_][^()]*\)/,
  // Concourse and Cloud Foundry
  /\(\([^()=\n]+\)\)/,
  // CircleCI
  /<<[ \t]*[\w.-]+[ \t]*>>/,
  // Argo CD Vault Plugin
  /<path:[^<>]+>/,
];

/** Other text that makes a value unknown: a start without an end, references to secrets, encrypted values. */
const others: readonly RegExp[] = [
  /\{\{|\{%/,
  /\$\([A-Za-z_]/,
  // Python
  /%\(\w[\w.]*\)s/,
  // SOPS, Jasypt, Spring Cloud Config, Ansible Vault
  /^ENC[[(]\w/,
  /^\{cipher\}/,
  /^\$ANSIBLE_VAULT;/,
  // vals
  /(?<![A-Za-z0-9])(?:secret)?ref\+\w+:\/\//,
  // Bank-Vaults, Berglas, AWS and Azure, chamber, 1Password and others
  /^(?:>>)?(?:vault|bao):\S/,
  /^arn:aws[\w-]*:(?:secretsmanager|ssm):/,
  /^@Microsoft\.KeyVault\(/,
  /^(?:op|bws|berglas|sm|gcpsm|gsm|awssm|awsssm|ssm|azkv|akv|keyvault|secrets?|doppler|infisical):\/\//,
];

const either = (patterns: readonly RegExp[]): string =>
  patterns.map(({ source }) => source).join("|");

const anywhere = new RegExp(either([...breaking, ...harmless, ...others]));
const placeholders = new RegExp(either([...breaking, ...harmless]), "g");
const onlyBreaking = new RegExp(`^(?:${either(breaking)})$`);

/** Cheap check that rules out most texts: the first characters of every placeholder, and the mark of one. */
export const mayBeginPlaceholder = (text: string): boolean =>
  /^(?:[$#{@%[<_(\uFFFC]|ENC\[)/.test(text);

/** Whether another tool replaces a value or a part of it. */
export const isFilledIn = (text: string): boolean => anywhere.test(text);

/** The text with its placeholders replaced by marks of the same length. */
export const withMarks = (text: string): string =>
  text.replace(placeholders, (written) => written.replace(/[^\r\n]/g, interpolatedMark));

/** Quoted strings, comments, and placeholders that YAML would read as something else. */
const parts = new RegExp(
  either([
    /(?<=^|[\s[{,])"(?:[^"\\]|\\.)*"?/,
    /(?<=^|[\s[{,])'[^']*'?/,
    /(?<=^|\s)#(?!\{).*/,
    // After a value, a brace does not make it a placeholder.
    /#(?<=[^\s:,[{-]\s+#).*/,
    ...breaking,
  ]),
  "g",
);

/** A line of YAML whose unquoted placeholders are replaced by marks. */
export const readableLine = (line: string): string =>
  line.replace(parts, (written) =>
    onlyBreaking.test(written) ? written.replace(/./g, interpolatedMark) : written,
  );
