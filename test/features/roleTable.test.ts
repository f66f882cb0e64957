// The role table: its content by version, the edits of check boxes and presets, and the export.
import assert from "node:assert/strict";
import { permissions } from "../../server/src/knowledge/roles/permissions";
import { presetsFor } from "../../server/src/knowledge/roles/presets";
import { knownVersions, parseVersion } from "../../server/src/knowledge/versions";
import { granting } from "../../server/src/rules/shared/examples";
import { inCompose } from "../check";
import { fileKinds } from "../fileKinds";
import { cellIn, exported, grantedBy, preset, rowIn, tableIn, toggled } from "./roleTable";

describe("the role table", () => {
  it("has the permissions and actions of the version", () => {
    const in1 = tableIn(granting("FLOW: [READ]"), "1.3");
    assert.deepEqual(
      in1.columns.map(({ action }) => action),
      ["CREATE", "READ", "UPDATE", "DELETE"],
    );
    assert.ok(in1.rows.some(({ permission }) => permission === "TEST"));
    const in2 = tableIn(granting("FLOW: [VIEW]"), "2.0");
    assert.deepEqual(
      in2.columns.slice(0, 6).map(({ action }) => action),
      ["VIEW", "LIST", "CREATE", "UPDATE", "DELETE", "EXECUTE"],
    );
    assert.ok(!in2.rows.some(({ permission }) => /^(TEST|TENANT|INSTANCE)$/.test(permission)));
  });

  it("has a cell for each row and column in every version", () => {
    for (const version of knownVersions) {
      const { columns, rows } = tableIn(granting("FLOW: [READ, VIEW, FLY]", "PLANE: [X]"), version);
      for (const { cells } of rows) assert.equal(cells.length, columns.length);
      assert.equal(new Set(columns.map(({ action }) => action)).size, columns.length);
      assert.equal(new Set(rows.map(({ permission }) => permission)).size, rows.length);
    }
  });

  it("does not call an action of the version foreign if its permissions are not documented", () => {
    const table = tableIn(granting("FLOW: [VIEW, PROMOTE]", "CASE: [TEMPLATE]"), "2.0");
    const foreign = table.columns.filter(({ isForeign }) => isForeign);
    assert.deepEqual(foreign, []);
    assert.equal(cellIn(table, "FLOW", "PROMOTE").effect, "some");
    assert.equal(cellIn(table, "CASE", "TEMPLATE").effect, "some");
    assert.match(rowIn(table, "CASE").governs, /group related executions/);
    assert.equal(rowIn(table, "CASE").isForeign, false);
    assert.match(
      tableIn(granting("FLOW: [PROMOTE]"), "1.3").columns.at(-1)?.allows ?? "",
      /not an action of Kestra 1\.3/,
    );
  });

  it("shows grants in every notation", () => {
    const table = tableIn(
      granting(
        'FLOW: ["CREATE", "READ"]',
        "EXECUTION:",
        "  - READ # to look",
        'KVSTORE: "READ,UPDATE"',
        "NAMESPACE: READ",
        "SECRET: []",
        "APP:",
      ),
      "1.3",
    );
    assert.deepEqual(grantedBy(table), [
      "FLOW: CREATE, READ",
      "EXECUTION: READ",
      "NAMESPACE: READ",
      "KVSTORE: READ, UPDATE",
    ]);
    assert.equal(table.summary, "The role grants 6 actions on 4 of 25 permissions.");
  });

  it("uses the requested version, else that of the actions, else the newest", () => {
    const of = (text: string, version?: string): string => {
      const table = tableIn(text, version);
      return `${table.version} ${table.versionFrom}`;
    };
    assert.equal(of(granting("FLOW: [READ]")), "1.3 words");
    assert.equal(of(granting("FLOW: [VIEW]")), "2.0 words");
    assert.equal(of(granting("FLOW: [UPDATE]")), "2.0 newest");
    assert.equal(of(`# kestra-config: version=1.1\n${granting("FLOW: [VIEW]")}`), "1.1 comment");
    assert.equal(of(granting("FLOW: [READ]"), "0.24"), "0.24 asked");
    assert.equal(of(granting("FLOW: [READ]"), "nonsense"), "1.3 words");
  });

  it("marks grants without effect", () => {
    const in1 = tableIn(granting("SECRET: [CREATE, READ]"), "1.3");
    assert.equal(cellIn(in1, "SECRET", "CREATE").effect, "none");
    assert.match(cellIn(in1, "SECRET", "CREATE").note ?? "", /Kestra never checks CREATE/);
    assert.equal(cellIn(in1, "SECRET", "READ").effect, "some");
    assert.match(in1.summary, /1 action on 1 of 25 permissions\. 1 grant has no effect\.$/);
    const in2 = tableIn(granting("KVSTORE: [VIEW]"), "2.0");
    assert.deepEqual(cellIn(in2, "KVSTORE", "KILL"), {
      granted: "no",
      effect: "unavailable",
      isEditable: false,
      note: "KVSTORE has no action KILL.",
    });
  });

  it("shows grants that the version does not support, so they can be removed", () => {
    const table = tableIn(granting("FLOW: [READ, FLY]", "TRIGGER: [VIEW]", "PLANE: [READ]"), "1.3");
    assert.deepEqual(
      table.columns.filter(({ isForeign }) => isForeign).map(({ action }) => action),
      ["FLY", "VIEW"],
    );
    assert.deepEqual(
      table.rows.filter(({ isForeign }) => isForeign).map(({ permission }) => permission),
      ["TRIGGER", "PLANE"],
    );
    assert.match(rowIn(table, "TRIGGER").governs, /Since Kestra 2\.0\. It grants nothing in/);
    assert.match(rowIn(table, "PLANE").governs, /no permission 'PLANE'/);
    assert.ok(cellIn(table, "PLANE", "READ").isEditable);
    assert.ok(!cellIn(table, "PLANE", "CREATE").isEditable);
    assert.ok(cellIn(table, "FLOW", "FLY").isEditable);
  });

  it("shows grants from a placeholder as unknown", () => {
    const table = tableIn(granting('FLOW: ["READ", "${MORE}"]', "APP: ${ACTIONS}"), "1.3");
    assert.equal(cellIn(table, "FLOW", "READ").granted, "yes");
    assert.equal(cellIn(table, "FLOW", "CREATE").granted, "unknown");
    assert.match(rowIn(table, "APP").fixed ?? "", /placeholder/);
  });

  it("explains why a grant cannot be changed", () => {
    const reason = (permission: string, ...lines: string[]): string =>
      rowIn(tableIn(granting(...lines), "1.3"), permission).fixed ?? "";
    assert.match(reason("APP", "FLOW: &all [READ]", "APP: *all"), /alias of another list/);
    assert.match(
      reason("FLOW", "FLOW: [READ]", "Flow: [READ]"),
      /'Flow' already exists|several places/,
    );
    assert.match(reason("FLOW", "flow: [READ]"), /'flow' already exists/);
    assert.match(reason("FLOW", "FLOW: { READ: true }"), /a mapping where the list/);
    assert.match(reason("FLOW", "FLOW: |", "  READ"), /by hand/);
    const merged = tableIn(`x: &x { FLOW: [READ] }\n${granting("<<: *x", "APP: [READ]")}`, "1.3");
    assert.match(rowIn(merged, "FLOW").fixed ?? "", /merge key/);
    assert.equal(cellIn(merged, "FLOW", "READ").granted, "yes");
    assert.equal(rowIn(merged, "APP").fixed, undefined);
  });

  it("explains why nothing can be changed", () => {
    const notices = (text: string): string => tableIn(text, "1.3").notices.join(" ");
    assert.match(notices(granting("- FLOW: [READ]")), /permissions are a list/);
    assert.match(notices(granting().replace(/:\n$/, ": ${ROLE}\n")), /come from a placeholder/);
    assert.match(notices("kestra:\n  url: x\n"), /has no default role yet/);
    assert.match(
      notices("micronaut:\n  security:\n    default-role:\n      name: x\n"),
      /is under 'micronaut\.security'/,
    );
    assert.deepEqual(tableIn(granting("FLOW: [READ]")).notices, []);
  });

  it("exists for an empty file but not for YAML of other applications", () => {
    assert.equal(tableIn("", "1.3").role, undefined);
    assert.throws(() => tableIn("name: CI\non: [push]\n"), /no table/);
  });

  it("shows the role in every file kind", () => {
    for (const { wrap } of fileKinds) {
      const table = tableIn(wrap(granting("FLOW: [READ]")), "1.3");
      assert.deepEqual(grantedBy(table), ["FLOW: READ"]);
      assert.equal(table.role?.name, "viewer");
    }
  });
});

describe("a check box in the role table", () => {
  /** Checking a box inserts the text between the guillemets, and clearing it removes the text again. */
  const both = (marked: string, what: string): void => {
    const [less, more] = [marked.replace(/«[^]*?»/g, ""), marked.replace(/[«»]/g, "")];
    assert.equal(toggled(less, what), more);
    assert.equal(toggled(more, `-${what}`), less);
  };

  it("adds and removes actions in a flow list with its quotes and spacing", () => {
    both(granting("FLOW: [«CREATE, »READ]"), "FLOW CREATE");
    both(granting("FLOW: [READ«, UPDATE»]"), "FLOW UPDATE");
    both(granting("FLOW: [ 'CREATE',«'READ',»'DELETE' ] # mine"), "FLOW READ");
    both(
      granting("FLOW: [", "  READ, # to look«", "  UPDATE,»", "  DELETE # too", "]"),
      "FLOW UPDATE",
    );
    both(granting("FLOW: [", "  READ«,", "  UPDATE»", "]"), "FLOW UPDATE");
  });

  it("adds and removes actions in a block list", () => {
    both(granting("FLOW:", '- "CREATE" # new«', '- "READ"»', '- "UPDATE"'), "FLOW READ");
    both(granting("FLOW:", "  # to look", "  -  READ«", "  -  UPDATE»"), "FLOW UPDATE");
    assert.equal(
      toggled(granting("FLOW:", "  # to look", "  - READ"), "FLOW CREATE"),
      granting("FLOW:", "  # to look", "  - READ", "  - CREATE"),
    );
  });

  it("adds and removes actions in a comma-separated string", () => {
    both(granting('FLOW: "«CREATE,»READ"'), "FLOW CREATE");
    both(granting("FLOW: CREATE, «READ, »UPDATE"), "FLOW READ");
    const braces = (value: string): string =>
      granting().replace(/:\n$/, `: { FLOW: ${value}, APP: [READ] }\n`);
    assert.equal(toggled(braces("READ"), "FLOW UPDATE"), braces("[READ, UPDATE]"));
  });

  it("starts a list if there is none", () => {
    for (const value of ["", " []", " [ ]", " ~", ' ""']) {
      const text = toggled(granting(`FLOW:${value} # mine`, "APP: [READ]"), "FLOW READ");
      assert.match(text, /^ {8}FLOW: \["READ" ?\] # mine$/m, value);
    }
  });

  it("inserts a permission in the documented order and in the notation of its siblings", () => {
    both(granting("FLOW: ['READ']«", "EXECUTION: ['READ']»", "APP: ['READ']"), "EXECUTION READ");
    both(granting("FLOW:", "- READ«", "EXECUTION:", "- READ»"), "EXECUTION READ");
    both(granting("FLOW:", "    - READ«", "EXECUTION:", "    - READ»"), "EXECUTION READ");
    const braces = (inner: string): string => granting().replace(/:\n$/, `: { ${inner} }\n`);
    both(braces("FLOW: [READ]«, APP: [READ]»"), "APP READ");
  });

  it("removes a permission with its last action, because its name alone can grant access", () => {
    assert.equal(
      toggled(granting("FLOW: [READ]", "# apps", "APP: [READ] # only"), "-APP READ"),
      granting("FLOW: [READ]"),
    );
    assert.equal(toggled(granting("FLOW: [READ]"), "-FLOW READ"), granting());
    assert.equal(toggled(granting(), "FLOW READ"), granting('FLOW: ["READ"]'));
  });

  it("adds missing parent mappings", () => {
    const role = "kestra:\n  security:\n    default-role:\n      name: viewer\n";
    assert.equal(toggled(role, "FLOW READ"), `${role}      permissions:\n        FLOW: ["READ"]\n`);
    const whole = `kestra:\n  security:\n    default-role:\n      name: default\n      description: "Default role"\n      permissions:\n        FLOW: ["READ"]\n`;
    assert.equal(toggled("", "FLOW READ"), whole);
    assert.equal(
      toggled("kestra:\n  url: x\n", "FLOW READ"),
      whole.replace(":\n", ":\n  url: x\n"),
    );
    assert.equal(toggled("kestra:\n  url: x\n", "-FLOW READ"), "kestra:\n  url: x\n");
  });

  it("changes nothing if the state is already right", () => {
    assert.equal(toggled(granting("FLOW: [READ]"), "FLOW READ"), granting("FLOW: [READ]"));
    assert.equal(toggled(granting("FLOW: [READ]"), "-FLOW DELETE"), granting("FLOW: [READ]"));
    assert.equal(toggled(granting("FLOW: [READ]"), "-APP READ"), granting("FLOW: [READ]"));
  });

  it("is refused if it would change something else, too", () => {
    const shared = granting("FLOW: &all [READ]", "APP: *all");
    assert.match(toggled(shared, "FLOW UPDATE"), /^refused: .*something else/);
    assert.match(toggled(shared, "-FLOW READ"), /^refused: /);
    assert.match(
      toggled(shared, "APP UPDATE"),
      /^refused: APP cannot be changed here\. Its list is/,
    );
    assert.match(toggled(granting("FLOW: [READ"), "APP READ"), /^refused: .*syntax errors/);
    assert.match(toggled("name: CI\n", "FLOW READ"), /^refused: /);
    const template = `${granting("FLOW: [READ]")}{{ if .Values.more }}\nx: 1\n{{ end }}\n`;
    const reason = /^refused: A template decides which of these lines the server gets/;
    assert.match(toggled(template, "APP READ"), reason);
    assert.match(preset(template, "Admin", "1.3"), reason);
  });

  it("works in every file kind", () => {
    for (const { name, wrap } of fileKinds) {
      for (const end of ["\n", "\r\n"]) {
        const before = granting('FLOW: ["READ"]', 'NAMESPACE: ["READ"]').replaceAll("\n", end);
        const after = granting('FLOW: ["READ"]', 'EXECUTION: ["READ"]', 'NAMESPACE: ["READ"]');
        const text = toggled(wrap(before), "EXECUTION READ");
        assert.equal(text, wrap(after.replaceAll("\n", end)), name);
        assert.equal(toggled(text, "-EXECUTION READ"), wrap(before), name);
      }
    }
  });
});

describe("a preset in the role table", () => {
  it("replaces the grants and keeps lines if possible", () => {
    assert.equal(
      preset(
        granting(
          "# mine",
          "FLOW: ['CREATE', 'READ'] # flows",
          "EXECUTION:",
          "  - READ",
          "ROLE: [READ]",
        ),
        "Launcher",
        "1.3",
      ),
      granting(
        "# mine",
        "FLOW: ['READ'] # flows",
        "EXECUTION:",
        "  - CREATE",
        "  - READ",
        "  - UPDATE",
        "NAMESPACE: [READ]",
        "KVSTORE: [READ]",
        "DASHBOARD: [READ]",
      ),
    );
  });

  it("results in exactly its grants for any version and role, and changes nothing the second time", () => {
    const roles = [
      "",
      granting(),
      granting("APP: READ", "FLOW: []", "X: [Y]"),
      inCompose("a: b\n"),
    ];
    for (const version of knownVersions) {
      const parsed = parseVersion(version);
      assert.ok(parsed);
      for (const { name, grants } of presetsFor(parsed)) {
        for (const role of roles) {
          const after = preset(role, name, version);
          const table = tableIn(after, version);
          const sorted = (words: readonly string[]): string => [...words].sort().join();
          const granted = table.rows.flatMap(({ permission, cells }) => {
            const words = table.columns.filter((_, i) => cells[i]?.granted === "yes");
            return words.length > 0
              ? [[permission, sorted(words.map(({ action }) => action))] as const]
              : [];
          });
          assert.deepEqual(
            Object.fromEntries(granted),
            Object.fromEntries(
              Object.entries(grants).map(([permission, words]) => [permission, sorted(words)]),
            ),
            after,
          );
          assert.equal(preset(after, name, version), after);
        }
      }
    }
  });

  it("contains no grants without effect", () => {
    for (const version of knownVersions) {
      for (const { name } of tableIn("", version).presets) {
        const { summary } = tableIn(preset("", name, version), version);
        assert.doesNotMatch(summary, /without effect/, `${name} in ${version}`);
      }
    }
  });

  it("Admin contains all grants with an effect", () => {
    const table = tableIn(preset("", "Admin", "2.0"), "2.0");
    const missing = table.rows.flatMap(({ permission, cells }) =>
      table.columns
        .filter((_, index) => cells[index]?.granted === "no" && cells[index].effect === "some")
        .map(({ action }) => `${permission} ${action}`),
    );
    assert.deepEqual(missing, []);
    assert.ok(permissions.length > table.rows.length);
  });

  it("is refused if a grant cannot be replaced", () =>
    assert.match(
      preset(granting("FLOW: &all [READ]", "APP: *all"), "Viewer", "1.3"),
      /^refused: APP cannot be changed here/,
    ));

  it("is refused if it would have to remove too many permissions", () =>
    assert.match(
      preset(granting(...Array.from({ length: 700 }, (_, n) => `P${n}: [READ]`)), "Viewer", "1.3"),
      /^refused: There are too many permissions/,
    ));
});

describe("the role as a Terraform resource", () => {
  it("has the blocks of 1.x", () =>
    assert.equal(
      exported(granting('FLOW: ["CREATE", "READ"]', "EXECUTION: [READ]"), "1.3"),
      `# For the provider kestra-io/kestra up to 1.3.
# is_default makes this the role of new users. Only one role can be the default, so remove either the default
# role from the server's configuration or is_default from this resource.
resource "kestra_role" "viewer" {
  name        = "viewer"
  description = "Read only"
  is_default  = true

  permissions {
    type        = "FLOW"
    permissions = ["CREATE", "READ"]
  }

  permissions {
    type        = "EXECUTION"
    permissions = ["READ"]
  }
}
`,
    ));

  it("has the blocks of 2.0", () =>
    assert.match(
      exported(granting("FLOW: [VIEW, LIST]")) ?? "",
      /kestra 2\.0 or later\.[^]*\n {2}resources \{\n {4}type {4}= "FLOW"\n {4}actions = \["VIEW", "LIST"\]\n {2}\}\n\}\n$/,
    ));

  it("escapes strings", () => {
    const named = (name: string): string =>
      exported(granting("FLOW: [READ]").replace("viewer", JSON.stringify(name))) ?? "";
    assert.match(named('a "b" \\c'), /^ {2}name {8}= "a \\"b\\" \\\\c"$/m);
    assert.match(named("%{ if x }"), /= "%%\{ if x \}"$/m);
    assert.match(named("a\nb\tc\u0001\u2028"), /= "a\\nb\\tc\\u0001\\u2028"$/m);
    assert.match(named("Größe & 1"), /^resource "kestra_role" "gro_e_1" \{$/m);
    assert.match(named("1"), /"kestra_role" "role_1"/);
    assert.match(named("日本"), /"kestra_role" "default" \{\n {2}name {8}= "日本"/);
  });

  it("points out placeholders and escapes them", () => {
    const text = granting("FLOW: [READ]", "APP: ${ACTIONS}").replace("viewer", "${ROLE}");
    const [hcl, compose] = [exported(text) ?? "", exported(inCompose(text)) ?? ""];
    assert.equal(compose, hcl.replace('"$${ROLE}"', '"$$${ROLE}"'));
    assert.match(hcl, /^# The name contains a placeholder/m);
    assert.match(hcl, /^# APP contains a placeholder/m);
    assert.match(hcl, /^ {2}name {8}= "\$\$\{ROLE\}"$/m);
  });

  it("leaves out what the version does not support and lists it on one line", () => {
    const hcl = exported(granting("FLOW: [READ, VIEW]", '"PL\\nANE": [READ]'), "1.3") ?? "";
    assert.match(hcl, /^# Left out because Kestra 1\.3 does not support it: FLOW VIEW\.$/m);
    assert.match(hcl, /^# Left out because .*: PL ANE READ\.$/m);
    assert.doesNotMatch(hcl, /^ANE/m);
  });

  it("does not exist without a role", () =>
    assert.equal(exported("kestra:\n  url: x\n"), undefined));
});
