// The walkthrough as a single Markdown page, for editors without walkthroughs.
import { env, l10n, Uri, workspace } from "vscode";

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly title: string;
      readonly description: string;
      readonly steps: readonly Step[];
    }[];
    readonly commands: readonly {
      readonly command: string;
      readonly category: string;
      readonly title: string;
    }[];
  };
}

interface Step {
  readonly title: string;
  readonly description: string;
  /** The path of a page in the extension. */
  readonly media: { readonly markdown: string };
}

/** The title and text of the page, in the editor's language. `extension` is the folder of this extension. */
export async function walkthroughPage(
  extension: Uri,
): Promise<{ readonly title: string; readonly text: string }> {
  const { walkthroughs, commands } = (await manifestIn(extension)).contributes;
  const { title = "", description = "", steps = [] } = walkthroughs[0] ?? {};
  const nameOf = (id: string): string => {
    const found = commands.find(({ command }) => command === id);
    return found ? `${found.category}: ${found.title}` : id;
  };
  const sections = await Promise.all(
    steps.map(async (step, index) => [
      `## ${index + 1}. ${step.title}`,
      ...step.description.split("\n").map((line) => withoutCommandLinks(line, nameOf)),
      withoutTitle(await translated(extension, step.media.markdown, ".nls")),
    ]),
  );
  const how = l10n.t("Run the commands from the Command Palette (F1).");
  const parts = [`# ${title}`, `${description} ${how}`, ...sections.flat()];
  return { title, text: `${parts.join("\n\n")}\n` };
}

/** The manifest with its texts. Theia's own copy has only their names. */
async function manifestIn(extension: Uri): Promise<Manifest> {
  const [manifest, texts] = await Promise.all([
    read(Uri.joinPath(extension, "package.json")),
    translated(extension, "package.nls.json"),
  ]);
  const byName = JSON.parse(texts) as Record<string, string>;
  const withTexts = manifest.replace(/"%([^"%]+)%"/g, (whole, name: string) =>
    name in byName ? JSON.stringify(byName[name]) : whole,
  );
  return JSON.parse(withTexts) as Manifest;
}

/** The text of a file in the editor's language, or else in English. `mark` comes before the language in its name. */
async function translated(extension: Uri, path: string, mark = ""): Promise<string> {
  const ending = `${mark}.${env.language}`;
  const inLanguage = path.replace(/(?=\.\w+$)/, () => ending);
  return read(Uri.joinPath(extension, inLanguage)).catch(() => read(Uri.joinPath(extension, path)));
}

const read = async (uri: Uri): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(uri));

/** Links in the page cannot run commands: the name of the command instead, or the text that it would copy. */
const withoutCommandLinks = (line: string, nameOf: (command: string) => string): string =>
  line.replace(
    /\[[^[\]]*\]\(command:([\w.]+)(?:\?([^()]*))?\)/g,
    (_link, command: string, argument = "[]") => {
      const [given] = JSON.parse(decodeURIComponent(argument)) as { text?: string }[];
      return given?.text === undefined ? `**${nameOf(command)}**` : `\`${given.text}\``;
    },
  );

const withoutTitle = (text: string): string => text.replace(/^# .*\n+/, "").trimEnd();
