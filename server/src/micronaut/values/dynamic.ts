// Values that are only known at run time: placeholders, template actions, custom tags. They must not be checked.
import { interpolatedMark } from "../../document/dollars";
import type { ScalarNode } from "../../document/syntax";

/** Whether the value is computed later, so that its current text does not show its type or form. */
export const isDynamic = (scalar: ScalarNode): boolean =>
  isTemplated(scalar) || /\$\{|\$\w/.test(scalar.text);

/** Whether another tool writes the value before the server reads it, so that not even its placeholders are known. */
export const isTemplated = ({ tag, text }: ScalarNode): boolean =>
  tag?.startsWith("!") === true ||
  text.includes(interpolatedMark) ||
  filledIn.some((pattern) => pattern.test(text)) ||
  text.split("\n").some(hasParentheses);

/** What tools fill in when a file is deployed. To Micronaut itself, all of it is plain text. */
const filledIn: readonly RegExp[] = [
  // Helm, Jinja, Ansible, CloudFormation; Jinja's statements
  /\{\{|\{%/,
  // Maven, Octopus and Replace Tokens, Azure Pipelines and Kubernetes, Windows, consul-template, ERB
  /@\w[\w.-]*@/,
  /#\{[^{}]+\}/,
  /(?<![A-Za-z0-9])__[A-Za-z](?:[A-Za-z0-9.-]|_(?!_))*__(?![A-Za-z0-9])/,
  /\$\([A-Za-z_]/,
  // Two hexadecimal digits are an escape in a URL.
  /%(?![0-9A-Fa-f]{2}%)[A-Za-z_]\w*%/,
  /\[\[\s*[\w.-]+\s*\]\]/,
  /<%[^%]+%>/,
  // Argo CD Vault Plugin, SOPS, vals, Bank-Vaults, 1Password
  /<path:[^<>]+>/,
  /^ENC\[\w+,/,
  /^ref\+\w+:\/\//,
  /^vault:\S/,
  /^op:\/\//,
];

/** `((name))`, the syntax of Concourse and Cloud Foundry. */
function hasParentheses(line: string): boolean {
  const opened = line.indexOf("((");
  return opened !== -1 && line.includes("))", opened + 2);
}
