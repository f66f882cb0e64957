// Links from a finding's name to the page of its rule. They are links to the extension itself: VS Code runs a command
// link in the Problems panel, but not in the hover of a finding, where it would be dead.
import { commands, type Disposable, env, type ExtensionContext, window } from "vscode";

const path = "/rules/";

/** The link to a rule's page, with `{rule}` in place of its name. */
export const ruleLink = ({ extension }: ExtensionContext): string =>
  `${env.uriScheme}://${extension.id}${path}{rule}`;

/** Follows such links. Whoever else opens one gets to see the same page, and nothing more. */
export const followRuleLinks = (): Disposable =>
  window.registerUriHandler({
    async handleUri(uri) {
      const rule = uri.path.startsWith(path) ? uri.path.slice(path.length) : "";
      if (/^[a-z\d-]+$/.test(rule)) await commands.executeCommand("kestraConfig.showRule", rule);
    },
  });
