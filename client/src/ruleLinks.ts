// Links from the rule name of a finding to the description of the rule. They are URIs of the extension itself, because VS Code
// supports command links in the Problems panel, but not in the hover of a finding.
import { commands, type Disposable, env, type ExtensionContext, window } from "vscode";

const path = "/rules/";

/** The link to a rule's description, with `{rule}` for its name. */
export const ruleLink = ({ extension }: ExtensionContext): string =>
  `${env.uriScheme}://${extension.id}${path}{rule}`;

/** Handles such links. They can only show this page, even if another program opens one. */
export const followRuleLinks = (): Disposable =>
  window.registerUriHandler({
    async handleUri(uri) {
      const rule = uri.path.startsWith(path) ? uri.path.slice(path.length) : "";
      if (/^[a-z\d-]+$/.test(rule)) await commands.executeCommand("kestraConfig.showRule", rule);
    },
  });
