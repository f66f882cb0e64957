// A quick fix as VS Code applies it, and one undo that reverts it.
import assert from "node:assert/strict";
import { type CodeAction, commands, type TextDocument, workspace } from "vscode";
import { codeActionsIn } from "./providers";
import { fileKinds } from "../fileKinds";
import {
  closeEverything,
  findingsOf,
  itInFullSuite,
  openFile,
  openSample,
  ruleOf,
  textOfSample,
} from "./window";

async function fixesOf(document: TextDocument, rule: string): Promise<CodeAction[]> {
  const finding = (await findingsOf(document)).find((candidate) => ruleOf(candidate) === rule);
  assert.ok(finding, `there is no ${rule}`);
  return codeActionsIn(document, finding.range, "quickfix");
}

/** Applies the fix that VS Code would prefer. */
async function fix(document: TextDocument, rule: string): Promise<void> {
  const preferred = (await fixesOf(document, rule)).find(({ isPreferred }) => isPreferred);
  assert.ok(preferred?.edit, `${rule} has no preferred fix`);
  assert.ok(await workspace.applyEdit(preferred.edit));
}

/** The role of each sample with its comments, and the lines between which the fix inserts it. */
const moves = [
  {
    name: "application-with-mistakes.yml",
    role: `    # Rights of first-time users.
    # Agreed with the security team.
    defaultRole: # the same in every tenant
      name: default_role
      description: "Rights of new users"
      permissions:
        # Everyone may read flows.
        FLOWS: ["READ"]
        EXECUTION: ["READ", "CREAT"] # and start them
        namespace: ["READ"]
      # Only admins may see secrets.
`,
    parent: "  security:\n",
    next: "  ee:\n",
  },
  {
    name: "docker-compose.yml",
    role: `            # Read-only access for everyone.
            defaultRole:
              name: viewer
              description: Read access
              permissions:
                FLOW: ["READ"]
                EXECUTION: ["READ"]
                NAMESPACE: ["READ"]
`,
    parent: "          security:\n",
    next: "          tasks:\n",
  },
];

const misplaced = `micronaut:
  security:
    enabled: true
    # Rights of first-time users.
    defaultRole:
      name: viewer
      permissions:
        FLOW: ["READ"] # nothing else
kestra:
  url: https://kestra.example.com
`;

const moved = `micronaut:
  security:
    enabled: true
kestra:
  url: https://kestra.example.com
  security:
    # Rights of first-time users.
    defaultRole:
      name: viewer
      permissions:
        FLOW: ["READ"] # nothing else
`;

const good = `kestra:
  url: https://kestra.example.com
  queue:
    type: postgres
micronaut:
  security:
    oauth2:
      clients:
        authentik:
          client-id: kestra
          client-secret: \${SECRET}
          openid:
            issuer: https://sso.example.com/application/o/kestra/
`;

/** Slips that hide the lines below or make the server reject the file. */
const slips = [
  { rule: "broken-root-key", text: good.replace("kestra:", "kestra") },
  { rule: "broken-root-key", text: good.replace("kestra:", "- kestra:") },
  { rule: "foreign-character", text: good.replace("client-id", "client\u2011id") },
  { rule: "yaml-syntax", text: good.replace("queue:\n", "queue:\t\n") },
  { rule: "yaml-syntax", text: good.replace("queue:\n", "queue\n") },
  { rule: "yaml-syntax", text: good.replace("  queue:\n", " queue:\n") },
  { rule: "yaml-syntax", text: good.replace("client-id: ", "client-id = ") },
];

describe("quick fix", () => {
  afterEach(closeEverything);

  for (const [index, { rule, text }] of slips.entries())
    it(`repairs a slip (${rule}, ${index + 1}), and one undo reverts it`, async () => {
      const { document } = await openFile("application.yml", text);
      await fix(document, rule);
      assert.equal(document.getText(), good);
      await commands.executeCommand("undo");
      assert.equal(document.getText(), text);
    });

  for (const [index, { name, wrap }] of fileKinds.entries()) {
    const test = index === 0 ? it : itInFullSuite;
    test(`moves a misplaced role in ${name}, and one undo reverts it`, async () => {
      const { document } = await openFile("kestra.yaml", wrap(misplaced));
      await fix(document, "misplaced-default-role");
      assert.equal(document.getText(), wrap(moved));
      await commands.executeCommand("undo");
      assert.equal(document.getText(), wrap(misplaced));
    });
  }

  for (const { name, role, parent, next } of moves) {
    it(`moves a misplaced role in ${name}, and one undo reverts it`, async () => {
      const { document } = await openSample(name);
      const before = await textOfSample(name);
      assert.equal(document.getText(), before);
      await fix(document, "misplaced-default-role");
      const expected = before.replace(role, "").replace(`\n${next}`, `\n${parent}${role}${next}`);
      assert.equal(document.getText(), expected);
      await commands.executeCommand("undo");
      assert.equal(document.getText(), before);
    });
  }
});
