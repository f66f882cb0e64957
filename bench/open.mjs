// `npm run bench`: how long it takes from opening a file to its diagnostics, through the real server, for files that are
// hard to read beside an ordinary one. Figures are medians of one run on one machine; the ratios are what carries over.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const rounds = 9;
const thousand = Array.from({ length: 1000 }, (_, index) => index);

/** The text of each file; the first is the one the others are compared with. */
const files = {
  "40 lines": configuration(5),
  "1,000 merge keys into one block": `x: &x { a: 1 }\n${configuration(1)}  variables:\n    globals:\n${"      <<: *x\n".repeat(1000)}`,
  "1,000 blocks with a merge key": `x: &x { a: 1, b: 2 }\n${configuration(1)}  variables:\n    globals:\n${thousand.map((n) => `      g${n}: { <<: *x, c: ${n} }\n`).join("")}`,
  "1,000 blocks, each merged into the next": `${configuration(1)}  variables:\n    globals:\n      g0: &g0 { k0: 0 }\n${thousand.map((n) => `      g${n + 1}: &g${n + 1} { <<: *g${n}, k${n + 1}: 0 }\n`).join("")}`,
  "2,000 aliases": `x: &x [1, 2]\n${configuration(1)}  variables:\n    globals:\n${[...thousand, ...thousand].map((n, index) => `      g${index}: *x\n`).join("")}`,
  "compose file with 200 services": `services:\n${thousand
    .slice(0, 200)
    .map(
      (n) =>
        `  kestra${n}:\n    image: kestra/kestra-ee:latest\n    environment:\n      KESTRA_CONFIGURATION: |\n${configuration(1).replace(/^/gm, "        ").trimEnd()}\n`,
    )
    .join("")}`,
};

function configuration(clients) {
  const all = thousand.slice(0, clients).map(
    (n) => `        idp${n}:
          client-id: kestra
          client-secret: \${SECRET}
          openid:
            issuer: https://idp${n}.example.com/
`,
  );
  return `micronaut:
  security:
    oauth2:
      clients:
${all.join("")}kestra:
  url: https://kestra.example.com
`;
}

const server = spawn(
  process.execPath,
  [fileURLToPath(new URL("../dist/server.js", import.meta.url)), "--stdio"],
  { stdio: ["pipe", "pipe", "inherit"] },
);
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.listen();
await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {} } },
});
await connection.sendNotification("initialized", {});

const times = Object.fromEntries(Object.keys(files).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, text] of Object.entries(files)) {
    const uri = `file:///${round}/${encodeURIComponent(name)}.yml`;
    const start = performance.now();
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
    const report = await connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
    });
    const time = performance.now() - start;
    if (report.kind !== "full") throw new Error(`no diagnostics for ${name}`);
    // The first round warms up.
    if (round > 0) times[name].push(time);
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }
}
await connection.sendRequest("shutdown");
await connection.sendNotification("exit");

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const [first] = Object.values(times).map(median);
for (const [name, list] of Object.entries(times)) {
  const middle = median(list);
  console.log(
    `${name.padEnd(42)} ${middle.toFixed(1).padStart(8)} ms  ${(middle / first).toFixed(1).padStart(6)} ×`,
  );
}
