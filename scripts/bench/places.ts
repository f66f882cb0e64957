// Where in a text a person types, asks and points: at many kinds of place, spread over the whole file.

export interface TextPlace {
  line: number;
  character: number;
  indent: number;
}

/** What is typed at: ends of values, names of keys and comments. Each match ends where the letter goes. */
const typed = [
  /^ +issuer: \S+/,
  /^ +# Login of division \d+/,
  /^ +clientId: \S+/,
  /^ +region_\d+_endpoint(?=:)/,
  /^ +bucket_\d+: "s3:\/\/[\w-]+/,
  /^ +username: \w+/,
  /^ +description: [\w ]+/,
  /^ +command: [\w ]+/,
];

/** Keys of a configuration behind whose line another one is begun. */
const configurationKeys = [
  /^ +clientId: .+/,
  /^ +issuer: .+/,
  /^ +url: https:.+/,
  /^ +description: .+/,
];

/** Keys of a compose file's services, for a server that knows nothing of configurations. */
const serviceKeys = [/^ {4}image: .+/];

const hovered = /^ +(?:clientId|issuer|scopes|enabled|description)(?=:)/;

const hoveredServices = /^ {4}(?:image|command|depends_on)(?=:)/;

/** Where a letter is typed, `count` of them. */
export const typingPlaces = (text: string, count: number): TextPlace[] =>
  spread(ends(text, typed), count);

/** Where a new key is begun, on a line of its own behind the place and indented like it. */
export const completionPlaces = (text: string, count: number, inServices = false): TextPlace[] =>
  spread(ends(text, inServices ? serviceKeys : configurationKeys), count);

/** Which names of keys are pointed at. */
export const hoverPlaces = (
  text: string,
  count: number,
  inServices = false,
): { line: number; character: number }[] =>
  spread(ends(text, [inServices ? hoveredServices : hovered]), count).map(
    ({ line, character }) => ({ line, character: character - 1 }),
  );

function ends(text: string, patterns: readonly RegExp[]): TextPlace[] {
  return text.split("\n").flatMap((content, line) => {
    const match = patterns.map((pattern) => pattern.exec(content)).find(Boolean);
    return match
      ? [{ line, character: match[0].length, indent: content.length - content.trimStart().length }]
      : [];
  });
}

/** Jumps about like a person: by a golden section of the file, so that no two follow each other closely. */
function spread(places: readonly TextPlace[], count: number) {
  return Array.from({ length: count }, (_, index) => {
    const place = places[Math.floor(((index * 0.618_034) % 1) * places.length)];
    if (!place) throw new Error("There is no place of this kind.");
    return place;
  });
}
