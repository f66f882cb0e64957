// The parts around the table: heading, notices, choosers and buttons.
import type { RolePreset, RoleTable } from "../../../server/src/protocol/roleTable";
import { differenceOf } from "./cells";
import { element } from "./element";
import { titleId } from "./grid";
import { t } from "./texts";

const reasons = (): Readonly<Record<RoleTable["versionFrom"], string>> => ({
  asked: "",
  setting: t("from the setting"),
  comment: t("from the comment in the file"),
  image: t("from the image tag"),
  words: t("from the role's permissions and actions"),
  newest: t("latest, no version is set"),
});

export interface ControlOptions {
  readonly preset: RolePreset | undefined;
  onVersion(version: string): void;
  onPreset(name: string): void;
  onApply(preset: RolePreset, revokes: number): void;
  onTerraform(): void;
  onReveal(): void;
}

/** The name and description of the role, the notices, and a summary of what it grants. */
export function heading(
  file: string,
  { role, notices, summary, fileKind }: RoleTable,
  level: "h1" | "h2",
): HTMLElement {
  const name = role
    ? t("Default role {0}", role.name ? `“${role.name}”` : "")
    : t("No default role");
  return element(
    "header",
    {},
    element(level, { id: titleId }, name),
    ...(role?.description ? [element("p", { class: "description" }, role.description)] : []),
    element("p", { class: "place" }, `${file} · ${fileKind}`),
    ...notices.map((notice) => element("p", { class: "notice" }, notice)),
    element("p", { class: "summary" }, summary),
  );
}

/** The choosers and buttons. */
export function controls(table: RoleTable, options: ControlOptions): HTMLElement {
  const { preset } = options;
  const isAsked = table.versionFrom === "asked";
  const version = chooser("role-version", t("Kestra version"), [
    {
      value: "auto",
      text: isAsked ? t("Automatic") : `${table.version} (${reasons()[table.versionFrom]})`,
      isChosen: !isAsked,
    },
    ...table.versions.map((value) => ({
      value,
      text: value,
      isChosen: isAsked && value === table.version,
    })),
  ]);
  version.select.addEventListener("change", () => options.onVersion(version.select.value));
  const presets = chooser("role-preset", t("Compare with preset"), [
    { value: "", text: t("None"), isChosen: !preset },
    ...table.presets.map(({ name, allows }) => ({
      value: name,
      text: `${name}: ${allows}`,
      isChosen: name === preset?.name,
    })),
  ]);
  presets.select.addEventListener("change", () => options.onPreset(presets.select.value));
  const change = preset && changeBy(table, preset);
  const apply = button("role-apply", t("Apply preset"), () => {
    if (preset && change) options.onApply(preset, change.revokes);
  });
  apply.disabled = !change || change.grants + change.revokes === 0;
  const reveal = button("role-reveal", t("Show in file"), options.onReveal);
  const terraform = button("role-terraform", t("Export as Terraform"), options.onTerraform);
  reveal.disabled = !table.role;
  terraform.disabled = !table.role;
  return element(
    "div",
    { class: "controls" },
    version.label,
    presets.label,
    apply,
    reveal,
    terraform,
    element(
      "p",
      { class: "preset", id: "role-preset-change" },
      preset && change
        ? `${t("{0} would grant {1} more and revoke {2}.", preset.name, change.grants, change.revokes)} `
        : "",
      t(
        "Presets are modelled on Kestra's managed roles of the same names and may differ from them.",
      ),
    ),
  );
}

/** How many rights a preset would grant and revoke. */
function changeBy(
  { rows, columns }: RoleTable,
  preset: RolePreset,
): { readonly grants: number; readonly revokes: number } {
  const differences = rows.flatMap((row) =>
    columns.map((column, index) => {
      const cell = row.cells[index];
      return cell && differenceOf(preset, row, column, cell);
    }),
  );
  const count = (wanted: string): number =>
    differences.filter((difference) => difference === wanted).length;
  return { grants: count("grants"), revokes: count("revokes") };
}

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly isChosen: boolean;
}

function chooser(
  id: string,
  name: string,
  choices: readonly Choice[],
): { readonly label: HTMLElement; readonly select: HTMLSelectElement } {
  const select = element(
    "select",
    { id },
    ...choices.map(({ value, text, isChosen }) =>
      element("option", { value, selected: isChosen }, text),
    ),
  );
  return { label: element("label", { for: id }, `${name} `, select), select };
}

function button(id: string, text: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { id, type: "button" }, text);
  made.addEventListener("click", onClick);
  return made;
}

/** The legend of the signs in the cells. */
export function legend(): HTMLElement {
  const meanings = [
    ["✓", t("granted")],
    ["(✓)", t("granted, without effect")],
    ["–", t("no such action")],
    ["?", t("only known at run time")],
    ["+", t("the preset would grant it")],
    ["−", t("the preset would revoke it")],
  ];
  return element(
    "ul",
    { class: "legend", "aria-label": t("Legend") },
    ...meanings.map(([sign = "", meaning = ""]) =>
      element("li", {}, element("span", { class: "sign" }, sign), ` ${meaning}`),
    ),
  );
}
