// Which folder may import what: an import that is not listed here fails, and so does any import by a folder that is not
// listed. imports.mjs makes rules of it.
import { builtinModules } from "node:module";

/**
 * What a folder, or a single file, may import besides its own files. A folder inside another one is part of it, unless it
 * has an entry of its own.
 *
 * @typedef {object} Layer
 * @property {string} why
 * @property {readonly string[]} imports Other entries of the table, or files outside of it.
 * @property {readonly string[]} [packages] From npm.
 * @property {readonly string[]} [node] Modules of Node. Without them it also runs in a browser.
 * @property {boolean} [isPure] No clock, no timer, no input or output: the same input gives the same answer.
 */

const server = "server/src";

/** The layers of the server's answers, left to right. */
const messages = `${server}/messages`;
const document = `${server}/document`;
const micronaut = `${server}/micronaut`;
const knowledge = `${server}/knowledge`;
const schema = `${server}/knowledge/schema`;
const interpretation = `${server}/interpretation`;
const discovery = `${server}/discovery`;
const rules = `${server}/rules`;
const project = `${server}/project`;
const protocol = `${server}/protocol`;
const features = `${server}/features`;
const lsp = `${server}/lsp`;

const facts = [messages, document, micronaut, knowledge, schema];
const findings = [...facts, interpretation, discovery, rules];

const client = "client/src";

/** @type {Readonly<Record<string, Layer>>} */
export const layers = {
  [messages]: {
    why: "What users read is data: ids, values, and a table for each language.",
    imports: [],
    isPure: true,
  },
  [document]: {
    why: "It turns text into syntax. Only it knows the YAML parser.",
    imports: [],
    packages: ["diff", "yaml"],
    isPure: true,
  },
  [micronaut]: {
    why: "It knows how the server reads YAML, but no key of Kestra.",
    imports: [document],
    isPure: true,
  },
  [knowledge]: {
    why: "It holds facts about Kestra and does not know who uses them.",
    imports: [messages, document, micronaut, schema],
    packages: ["fastest-levenshtein"],
    isPure: true,
  },
  [schema]: {
    why: "The schema is JSON Schema written in few words, so that anything can read it.",
    imports: [messages, document, micronaut, knowledge],
    isPure: true,
  },
  [interpretation]: {
    why: "It applies the facts to a file. It reports nothing and edits nothing.",
    imports: facts,
    isPure: true,
  },
  [discovery]: {
    why: "It asks providers over a network that it is given, and evaluates their answers.",
    imports: [...facts, interpretation],
    isPure: true,
  },
  [rules]: {
    why: "Rules run on the command line and in a browser, without an editor.",
    imports: [...facts, interpretation, discovery],
    isPure: true,
  },
  [project]: {
    why: "The editor and the command line read the files of a project in the same way.",
    imports: findings,
    packages: ["ignore", "zod"],
    isPure: true,
  },
  [protocol]: {
    why: "Server and client share it.",
    imports: [document],
    packages: ["vscode-languageserver-types"],
    isPure: true,
  },
  [features]: {
    why: "They answer the questions of an editor without knowing the wire.",
    imports: [...findings, project, protocol],
    packages: ["vscode-languageserver-textdocument", "vscode-languageserver-types"],
    isPure: true,
  },
  [lsp]: {
    why: "It is the wire. Entry points import it, never the other way.",
    imports: [...findings, project, protocol, features],
    packages: [
      "vscode-languageserver",
      "vscode-languageserver-textdocument",
      "vscode-languageserver-types",
      "zod",
    ],
  },
  [`${server}/online`]: {
    why: "It is the network, for whoever was asked to use it.",
    imports: [discovery],
    node: ["dns", "http", "https", "net", "tls"],
  },
  [`${server}/cli`]: {
    why: "The command line is built on rules; editor features and the wire are not its business.",
    imports: [...findings, project, protocol, "package.json"],
    packages: ["diff", "picomatch", "vscode-languageserver-textdocument"],
    node: ["util"],
  },
  [`${server}/entry`]: {
    why: "The programs start here: only they touch the machine.",
    imports: [lsp, protocol, `${server}/online`, `${server}/cli`],
    packages: ["vscode-languageserver"],
    node: builtinModules,
  },
  [client]: {
    why: "Of the server, the client knows the protocol only.",
    imports: [protocol, `${client}/client.node.ts`, `${client}/commands`, `${client}/roleTable`],
    packages: ["vscode", "vscode-languageclient"],
  },
  [`${client}/client.node.ts`]: {
    why: "The client starts the server in a process of its own.",
    imports: [client, protocol],
    packages: ["vscode", "vscode-languageclient"],
    node: ["path"],
  },
  [`${client}/commands`]: {
    why: "A command calls the parts of the client.",
    imports: [client, protocol, `${client}/roleTable`, `${client}/setUp`],
    packages: ["vscode", "vscode-languageclient"],
  },
  [`${client}/setUp`]: {
    why: "It asks the questions of a set-up.",
    imports: [client, protocol],
    packages: ["vscode", "vscode-languageclient", "vscode-languageserver-types"],
  },
  [`${client}/roleTable`]: {
    why: "It is the panel around the page.",
    imports: [client, protocol],
    packages: ["vscode", "vscode-languageclient", "vscode-languageserver-types"],
  },
  [`${client}/roleTable/view`]: {
    why: "It is the page inside the panel, and has nothing but a browser.",
    imports: [protocol, `${client}/roleTable`],
  },
};
