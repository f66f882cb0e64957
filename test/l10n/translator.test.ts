// Sentences are recognized by their templates, and a sentence is translated only as a whole.
import assert from "node:assert/strict";
import fc from "fast-check";
import { sayIn, shown } from "../../server/src/lsp/wording";
import { translator } from "../../server/src/lsp/wording/translator";

const say = translator({
  sentences: {
    "No key '{0}' is known here.": "Aucune clé « {0} » n’est connue ici.",
    "Remove it.": "À supprimer.",
    "Write {0}.": "Écrivez {0}.",
    "Write true.": "Écrivez true !",
    "{0} gives {1} to {0}.": "{0} donne {1} à {0}.",
  },
  words: {
    "a list": "une liste",
    users: "les utilisateurs",
    roles: "les rôles",
    and: "et",
    or: "ou",
  },
});

describe("translator", () => {
  it("translates sentence by sentence", () => {
    assert.equal(
      say("No key 'x' is known here. Remove it."),
      "Aucune clé « x » n’est connue ici. À supprimer.",
    );
    assert.equal(say("Remove it. · Remove it."), "À supprimer. · À supprimer.");
  });

  it("keeps values and translates the words around them", () => {
    assert.equal(
      say("No key 'users and roles' is known here."),
      "Aucune clé « users and roles » n’est connue ici.",
    );
    assert.equal(
      say("Write users, a list and roles."),
      "Écrivez les utilisateurs, une liste et les rôles.",
    );
    assert.equal(say("Write https://a.example/x.y or z."), "Écrivez https://a.example/x.y ou z.");
    assert.equal(say("Write $& or $1."), "Écrivez $& ou $1.");
  });

  it("prefers the more specific template", () =>
    assert.equal(say("Write true."), "Écrivez true !"));

  it("returns the text unchanged if a sentence is unknown", () => {
    assert.equal(say("Remove it. Nobody knows this."), "Remove it. Nobody knows this.");
    assert.equal(say("Write a. Nobody knows this."), "Write a. Nobody knows this.");
  });

  it("returns the text unchanged in English and in unsupported languages", () =>
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(undefined, "en", "en-US", "de"), (text, locale) =>
        assert.equal(sayIn(locale)(text), text),
      ),
    ));

  it("prefers the more specific template even if it has more values", () => {
    const ask = translator({
      sentences: { "Ask {0}.": "Demandez {0}.", "Ask {0} for {1}.": "Demandez {1} à {0}." },
      words: {},
    });
    assert.equal(ask("Ask a for b."), "Demandez b à a.");
  });

  it("splits only where a sentence may end", () => {
    const within = translator({
      sentences: { "no {0}": "pas de {0}", "`{0}`: {1}": "`{0}` : {1}" },
      words: { "There is no way.": "Il n’y a pas de chemin." },
    });
    assert.equal(within("`a`: There is no way."), "`a` : Il n’y a pas de chemin.");
    assert.equal(within("There is no way"), "There is no way");
  });

  it("takes few steps in a long text, even if the last sentence is unknown", () => {
    const ask = translator({
      sentences: { "ask {0}": "demande {0}", "{0} or {1}": "{0} ou {1}", "I. {0}": "Je. {0}" },
      words: {},
    });
    const steps = (count: number): number =>
      countingMatches(() => ask(`${"ask a. or ask b. ".repeat(count)}Nobody knows this.`));
    assert.ok(steps(4) > 0);
    assert.ok(steps(16) <= steps(8) * 6);
  });

  it("never fails for any text", () =>
    fc.assert(
      fc.property(fc.string(), (text) => assert.equal(typeof sayIn("fr-CA")(text), "string")),
    ));

  it("translates only what the user sees in a response", () => {
    const answer = {
      title: "Remove it.",
      edit: { changes: { a: [{ newText: "Remove it.", title: "Remove it." }] } },
      command: { title: "Remove it.", arguments: [{ text: "Remove it." }, "Remove it."] },
      contents: { kind: "markdown", value: "- Remove it.\n```\nRemove it.\n```" },
      next: [{ text: "Remove it.", copy: "Remove it." }],
      items: [{ label: "Remove it.", detail: "Remove it.", textEdit: { newText: "Remove it." } }],
      choices: [{ label: "Remove it." }],
    };
    assert.deepEqual(shown(answer, say), {
      title: "À supprimer.",
      edit: { changes: { a: [{ newText: "Remove it.", title: "Remove it." }] } },
      command: { title: "À supprimer.", arguments: [{ text: "Remove it." }, "Remove it."] },
      contents: { kind: "markdown", value: "- À supprimer.\n```\nRemove it.\n```" },
      next: [{ text: "À supprimer.", copy: "Remove it." }],
      items: [{ label: "Remove it.", detail: "À supprimer.", textEdit: { newText: "Remove it." } }],
      choices: [{ label: "À supprimer." }],
    });
  });
});

/** How often a regular expression is executed while `work` runs. */
function countingMatches(work: () => unknown): number {
  const { exec } = RegExp.prototype;
  let count = 0;
  RegExp.prototype.exec = function (text) {
    count++;
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return count;
}
