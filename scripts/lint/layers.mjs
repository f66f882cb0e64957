// What each folder may import. Imports that are not listed here fail, and so do all imports of a folder that is not listed.
// imports.mjs turns this table into rules.
import { builtinModules } from "node:module";

/**
 * What a folder or a single file may import in addition to its own files. A folder inside another one is part of it unless it has
 * its own entry.
 *
 * @typedef {object} Layer
 * @property {string} why
 * @property {readonly string[]} imports Other entries of the table, or files outside of it.
 * @property {readonly string[]} [packages] From npm.
 * @property {readonly string[]} [node] Modules of Node. Without them it also runs in a browser.
 * @property {boolean} [isPure] No clock, timers, input or output: the same input gives the same result.
 */

const server = "server/src";

/** The layers of the server, left to right. */
const messages = `${server}/messages`;
const document = `${server}/document`;
const micronaut = `${server}/micronaut`;
const knowledge = `${server}/knowledge`;
const schema = `${server}/knowledge/schema`;
const interpretation = `${server}/interpretation`;
const effective = `${server}/effective`;
const providerSide = `${server}/providerSide`;
const discovery = `${server}/discovery`;
const rules = `${server}/rules`;
const upgrades = `${server}/upgrades`;
const project = `${server}/project`;
const protocol = `${server}/protocol`;
const features = `${server}/features`;
const agentTools = `${server}/agentTools`;
const lsp = `${server}/lsp`;

const facts = [messages, document, micronaut, knowledge, schema];
const findings = [...facts, interpretation, providerSide, discovery, rules];
/** What the editor and the command line show. */
const results = [...findings, effective, upgrades];

const client = "client/src";

/** @type {Readonly<Record<string, Layer>>} */
export const layers = {
  [messages]: {
    why: "Messages are data: ids, values, and one table per language.",
    imports: [],
    isPure: true,
  },
  [document]: {
    why: "It turns text into syntax. Only it uses the YAML parser.",
    imports: [],
    packages: ["diff", "yaml"],
    isPure: true,
  },
  [micronaut]: {
    why: "It models how the server reads YAML, without knowledge of Kestra's keys.",
    imports: [document],
    isPure: true,
  },
  [knowledge]: {
    why: "It contains facts about Kestra and does not depend on their users.",
    imports: [messages, document, micronaut, schema],
    packages: ["fastest-levenshtein"],
    isPure: true,
  },
  [schema]: {
    why: "The schema is compact JSON Schema, so that everything can read it.",
    imports: [messages, document, micronaut, knowledge],
    isPure: true,
  },
  [interpretation]: {
    why: "It applies the facts to a file. It reports nothing and edits nothing.",
    imports: facts,
    isPure: true,
  },
  [effective]: {
    why: "It collects what a server ends up with; editor features and the command line print it.",
    imports: [...facts, interpretation],
    isPure: true,
  },
  [providerSide]: {
    why: "It describes the application at the provider; rules, editor features and the command line use it.",
    imports: [...facts, interpretation],
    isPure: true,
  },
  [discovery]: {
    why: "It queries providers over a network that is passed in, and evaluates their responses.",
    imports: [...facts, interpretation],
    isPure: true,
  },
  [rules]: {
    why: "Rules run on the command line and in a browser, without an editor.",
    imports: [...facts, interpretation, providerSide, discovery],
    isPure: true,
  },
  [upgrades]: {
    why: "The editor and the command line plan upgrades in the same way.",
    imports: findings,
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
    why: "They implement editor features without depending on the connection.",
    imports: [...results, project, protocol],
    packages: ["vscode-languageserver-textdocument", "vscode-languageserver-types"],
    isPure: true,
  },
  [agentTools]: {
    why: "They answer AI agents, whichever program asks.",
    imports: [...results, project, protocol, features],
    packages: ["vscode-languageserver-textdocument", "vscode-languageserver-types", "zod"],
    isPure: true,
  },
  [lsp]: {
    why: "It handles the connection. Entry points import it, never the other way round.",
    imports: [...results, project, protocol, features, agentTools],
    packages: [
      "picomatch",
      "vscode-languageserver",
      "vscode-languageserver-textdocument",
      "vscode-languageserver-types",
      "zod",
    ],
  },
  [`${server}/online`]: {
    why: "It implements the network access that callers pass in.",
    imports: [discovery],
    node: ["dns", "http", "https", "net", "tls"],
  },
  [`${server}/cli`]: {
    why: "The command line is built on rules; it does not use editor features or the connection.",
    imports: [...results, project, protocol, "package.json"],
    packages: ["diff", "picomatch", "vscode-languageserver-textdocument"],
    node: ["util"],
  },
  [`${server}/mcp`]: {
    why: "It serves AI agents, which read files as the command line does.",
    imports: [...results, project, features, agentTools, `${server}/cli`, "package.json"],
    packages: ["@modelcontextprotocol/sdk", "zod"],
  },
  [`${server}/entry`]: {
    why: "The programs start here: only they access the machine.",
    imports: [lsp, protocol, `${server}/online`, `${server}/cli`, `${server}/mcp`],
    packages: ["@modelcontextprotocol/sdk", "vscode-languageserver"],
    node: builtinModules,
  },
  [client]: {
    why: "The client only depends on the protocol of the server.",
    imports: [
      protocol,
      `${client}/client.node.ts`,
      `${client}/commands`,
      `${client}/effective`,
      `${client}/roleTable`,
      `${client}/upgrade`,
    ],
    packages: ["vscode", "vscode-languageclient", "vscode-languageserver-types"],
  },
  [`${client}/client.node.ts`]: {
    why: "The client starts the server in a separate process.",
    imports: [client, protocol],
    packages: ["vscode", "vscode-languageclient"],
    node: ["path"],
  },
  [`${client}/commands`]: {
    why: "Commands call the other parts of the client.",
    imports: [
      client,
      protocol,
      `${client}/effective`,
      `${client}/roleTable`,
      `${client}/setUp`,
      `${client}/upgrade`,
    ],
    packages: ["vscode", "vscode-languageclient", "vscode-languageserver-types"],
  },
  [`${client}/effective`]: {
    why: "It provides the views of the effective configuration.",
    imports: [client, protocol],
    packages: ["vscode", "vscode-languageclient"],
  },
  [`${client}/upgrade`]: {
    why: "It shows plans of upgrades.",
    imports: [protocol],
    packages: ["vscode"],
  },
  [`${client}/setUp`]: {
    why: "It asks the questions of a setup.",
    imports: [client, protocol],
    packages: ["vscode", "vscode-languageclient", "vscode-languageserver-types"],
  },
  [`${client}/roleTable`]: {
    why: "It is the panel around the page.",
    imports: [client, protocol, `${client}/rolePage`],
    packages: ["vscode", "vscode-languageclient", "vscode-languageserver-types"],
  },
  [`${client}/rolePage`]: {
    why: "It is the role table on any page, with only browser APIs.",
    imports: [protocol],
    packages: ["vscode-languageserver-types"],
  },
  "playground/protocol": {
    why: "The page and its worker share it.",
    imports: [document, protocol],
  },
  "playground/page": {
    why: "It is the page, with only browser APIs and without knowledge of Kestra.",
    imports: [
      "playground/protocol",
      protocol,
      `${client}/rolePage`,
      "client/l10n/bundle.l10n.fr.json",
    ],
    packages: [
      "vscode-languageserver-types",
      "@codemirror/autocomplete",
      "@codemirror/commands",
      "@codemirror/lint",
      "@codemirror/state",
      "@codemirror/view",
    ],
  },
  "playground/worker": {
    why: "It answers the page with the features that editors use.",
    imports: [...results, features, protocol, "playground/protocol"],
    packages: ["vscode-languageserver-textdocument", "vscode-languageserver-types"],
  },
};
