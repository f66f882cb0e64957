// The default role as a resource of Kestra's Terraform provider. The schema is that of kestra_role in the
// documentation of the provider kestra-io/kestra (docs/resources/role.md): blocks `permissions` with `type` and
// `permissions` up to 1.x; since 2.0 blocks `resources` with `type` and `actions` (docs/guides/rbac-migration.md). The
// provider sets the tenant.
import { formatVersion } from "../../knowledge/versions";
import { usesActionsOf2 } from "../../knowledge/roles/actions";
import { defaultRolePath } from "../../knowledge/roles/permissions";
import { scalarInFile, valueOf } from "../../interpretation/values/value";
import { defaultRoleOf } from "../../interpretation/role/defaultRole";
import type { KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import { interpolatedMark } from "../../document/dollars";
import { serverTextOf } from "../../micronaut/values/serverText";
import { isDynamic } from "../../micronaut/values/dynamic";
import { grantedIn } from "./granted";
import { attributes, identifierFrom, quoted } from "../../document/hcl/write";
import { tableOf } from "./table";

/** The resource, with comments on what is left out. Undefined if there is no role. */
export function terraformOf(config: Config, version: KestraVersion): string | undefined {
  if (!defaultRoleOf(config)) return undefined;
  const is2 = usesActionsOf2(version);
  const [block, list] = is2 ? ["resources", "actions"] : ["permissions", "permissions"];
  const { columns, rows } = tableOf(config, version);
  const granted = grantedIn(config);
  const grants = rows.flatMap(({ permission, isForeign, cells }) => {
    const words = granted.find(({ name }) => name === permission)?.actions ?? [];
    // Kestra rejects grants that the version does not support. Grants without effect do no harm.
    const kept = words.filter((word) => {
      const index = columns.findIndex(({ action }) => action === word);
      return !isForeign && cells[index]?.effect !== "unavailable";
    });
    return [{ permission, kept, left: words.filter((word) => !kept.includes(word)) }];
  });
  const [name, description] = [textIn(config, "name"), textIn(config, "description")];
  const blocks = grants
    .filter(({ kept }) => kept.length > 0)
    .flatMap(({ permission, kept }) => [
      "",
      `  ${block} {`,
      ...attributes([
        ["type", quoted(permission)],
        [list, `[${kept.map(quoted).join(", ")}]`],
      ]).map((line) => `    ${line}`),
      "  }",
    ]);
  const head = attributes([
    ["name", quoted(name.text || "default")],
    ...(description.text ? [["description", quoted(description.text)] as const] : []),
    ["is_default", "true"],
  ]);
  const notes = [
    `For the provider kestra-io/kestra ${is2 ? "2.0 or later" : "up to 1.3"}.`,
    "is_default makes this the role of new users. Only one role can be the default, so remove either the default",
    "role from the server's configuration or is_default from this resource.",
    ...[name, description].flatMap(({ note }) => note ?? []),
    ...(defaultRoleOf(config)?.children.has("tenant-id")
      ? [
          "The configuration sets a tenant for the role. Set tenant_id of the provider to that tenant.",
        ]
      : []),
    ...granted
      .filter(({ hasPlaceholder }) => hasPlaceholder)
      .map((grant) => `${oneLine(grant.name)} contains a placeholder, which is left out here.`),
    ...grants
      .filter(({ left }) => left.length > 0)
      .map(
        ({ permission, left }) =>
          `Left out because Kestra ${formatVersion(version)} does not support it: ${oneLine(`${permission} ${left.join(", ")}`)}.`,
      ),
  ];
  return [
    ...notes.map((note) => `# ${note}`),
    `resource "kestra_role" ${quoted(identifierFrom(name.text))} {`,
    ...head.map((line) => `  ${line}`),
    ...blocks,
    "}",
    "",
  ].join("\n");
}

interface RoleString {
  readonly text: string;
  /** What the user has to do about it. */
  readonly note?: string;
}

/** A string of the role as the server gets it. A placeholder is kept as written, with a note. */
function textIn(config: Config, key: string): RoleString {
  const scalar = scalarInFile(valueOf(config, [...defaultRolePath, key]));
  if (!scalar) return { text: "" };
  const { text } = serverTextOf(config, scalar);
  const isFilledIn = text.includes(interpolatedMark);
  const note = `The ${key} contains a placeholder. Replace it with its value.`;
  return {
    text: isFilledIn ? scalar.text : text,
    ...(isFilledIn || isDynamic(scalar) ? { note } : {}),
  };
}

/** The content of a comment must stay on one line. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ");
