// `npm run reliability`: writes docs/reliability.md from the figures that the last run of the tests has left in
// test-output/reliability/. Nothing on that page is written by hand but what each part proves, which stands here.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, availableParallelism, totalmem, type } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { repository } from "./install.mjs";

const usage = `npm run reliability             from the figures in test-output/reliability/
node scripts/reliability.mjs FOLDER FILE   from those in another folder, to another page`;

/** What the parts prove, in the order of the page; parts that are not here follow by name. */
const known = {
  "any-text": [
    "Any text, any place",
    "Generated and mutated configurations, in every kind of file: each feature is asked at a place of each, and answers without throwing, within the text, with edits that do not overlap.",
  ],
  corpus: [
    "Kept texts",
    "Texts that reached something new in a run that coverage guides, or that failed once, are tried again.",
  ],
  "edits-lose-nothing": [
    "Edits lose nothing",
    "Whatever is offered is applied: each comment is there once, and what the server reads differs in nothing but what was meant.",
  ],
  "bounded-work": [
    "Bounded work",
    "How many times the work is done, counted in blocks of code that run, where a text has twice as much of something.",
  ],
  "hostile-files": [
    "Hostile files",
    "Files that were written to bring a reader down are read and checked, and every finding is a place in the file.",
  ],
  regexes: [
    "Regular expressions",
    "Every regular expression of ours is judged by a tool: no text makes one of them slow, or it only ever sees a short one.",
  ],
  "project-files": [
    "Project files",
    "However odd their names, values and patterns are, they are read, or what is wrong with them is told at its place.",
  ],
  "too-large": [
    "Texts over the limit",
    "A text of more characters than this is told of once, and otherwise left alone.",
  ],
  "at-the-limit": [
    "Texts at the limit",
    "Texts as large as are still read, each of nothing but one thing, are answered, one after the other, by a server that is given little memory.",
  ],
  "secrets-editor": [
    "Secrets, in an editor",
    "Marked secrets stand wherever a secret can stand; nothing that the server says holds one.",
  ],
  "secrets-random": [
    "Secrets by chance",
    "The same with keys, values, configurations and kinds of file by chance, and in French for half of them.",
  ],
  "secrets-checks": [
    "Secrets in checks of issuers",
    "Clients with secrets by chance, at issuers that may hold one, are checked with a provider that answers one way or the other: neither report nor finding holds one, nor what the provider is sent beside the address.",
  ],
  "secrets-command-line": [
    "Secrets, on the command line",
    "The same for the command line: its reports, in every format, and its messages.",
  ],
  "secrets-failures": [
    "Secrets, where something fails",
    "What is logged of a failure holds no text of a file.",
  ],
  network: [
    "Attacks over the network",
    "Whoever answers in the place of a provider is refused what they try, and nothing but the check of an issuer asks.",
  ],
  "network-vscode": [
    "The network, in VS Code",
    "The whole suite in VS Code runs while every connection and every look-up is denied to the extension and to its server, but for the checks of an issuer that tests ask for; nobody has tried.",
  ],
  "network-restricted-mode": [
    "The network, in restricted mode",
    "The same in a folder that nobody trusts, where a check is asked for, too.",
  ],
  untrusted: [
    "Untrusted workspaces",
    "Nothing is asked over the network, and nothing outside of the folder is read, by whichever way it is named.",
  ],
  "protocol-faults": [
    "Faults of the protocol",
    "What an editor must not send is answered or passed over, and the next request is answered as ever.",
  ],
  conversations: [
    "Conversations by chance",
    "An editor says of many documents whatever it can, in any order: each request is answered once, the last findings are those of a server that knows the last texts alone, and nothing is said behind the end.",
  ],
  "never-reads": [
    "An editor that does not read",
    "It asks and asks and takes no answer: the server reads no further, so its memory stays within a bound, and every answer is there once the editor reads again.",
  ],
  "never-reads-channel": [
    "An editor that does not read its channel",
    "The same where Node's channel is between them, of which nobody can read less: beyond a number, answers say only that there are too many, and each request has one once the editor reads again.",
  ],
  "failing-features": [
    "Features that fail",
    "Each request was made to fail at steps of its work with an error that quotes the file: its answer is empty, the log says so once and nothing of the file, and what is asked next is answered.",
  ],
  "rapid-edits": [
    "Rapid edits",
    "After many edits the findings are those of the last text, and the memory is what it was, within a bound.",
  ],
  dependencies: [
    "Dependencies",
    "Everything installed is locked to a version and a checksum, has a licence that is allowed, and is there for a reason.",
  ],
  "bill-of-materials": [
    "Bills of materials",
    "Each product names every package whose code is in it, and no other.",
  ],
  "reproducible-build": [
    "Reproducible build",
    "Built and packed again in another folder, under other rights and at another time, both products have the same bytes.",
  ],
};

/** The page about parts, each a name with its figures; `machine` says where they were counted. */
function page(parts, machine) {
  const names = Object.keys(known);
  const place = ([name]) => (name in known ? names.indexOf(name) : names.length);
  const sorted = [...parts].sort((a, b) => place(a) - place(b) || (a[0] < b[0] ? -1 : 1));
  return [
    "# Reliability",
    "",
    "Written by `npm run reliability` from what the tests counted in the run before it, and not by hand. Every part is a",
    "test, and the sentence above its figures is what that test proves.",
    "",
    `Counted on ${machine}.`,
    "Times and memory are of that machine.",
    ...sorted.flatMap(section),
    "",
  ].join("\n");
}

function section([name, figures]) {
  const [title, sentence] = known[name] ?? [words(name)];
  return [
    "",
    `## ${title}`,
    "",
    ...(sentence === undefined ? [] : [sentence, ""]),
    `Part: \`${name}\``,
    "",
    "| counted | |",
    "| --- | ---: |",
    ...Object.entries(figures).map(([what, value]) => `| ${cell(words(what))} | ${shown(value)} |`),
  ];
}

/** `openDocuments` and `open-documents` are words, too; one with a blank is a sentence already. */
function words(name) {
  if (name.includes(" ")) return name;
  const apart = name.replace(/-/g, " ").replace(/(?<=[a-z\d])(?=[A-Z])/g, " ");
  return apart === name ? name : apart.toLowerCase();
}

/** With blanks between thousands, so that it reads the same in every language. */
function shown(value) {
  if (typeof value !== "number") return cell(String(value));
  if (!Number.isInteger(value)) return String(Number(value.toFixed(2)));
  return Math.abs(value) < 10_000
    ? String(value)
    : String(value).replace(/(?<=\d)(?=(\d{3})+$)/g, " ");
}

const cell = (text) => text.replace(/[|\\]/g, "\\$&").replace(/\s+/g, " ");

function readParts(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const parts = names
    .filter((name) => name.endsWith(".json"))
    .map((name) => [
      name.replace(/\.json$/, ""),
      JSON.parse(readFileSync(join(folder, name), "utf8")),
    ]);
  if (parts.length > 0) return parts;
  throw new Error(`There are no figures in ${folder}: run \`npm test\` first.\n\n${usage}`);
}

function thisMachine() {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${type()} ${arch()} with ${availableParallelism()} processors and ${memory} GB of memory, Node ${process.versions.node}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const [folder = join(repository, "test-output", "reliability"), file] = process.argv.slice(2);
    const parts = readParts(resolve(folder));
    const out = file ?? join(repository, "docs", "reliability.md");
    writeFileSync(out, page(parts, thisMachine()));
    console.log(`${parts.length} parts written`);
    const missing = Object.keys(known).filter((name) => !parts.some(([part]) => part === name));
    if (missing.length > 0) console.log(`not in the run before it: ${missing.join(", ")}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
