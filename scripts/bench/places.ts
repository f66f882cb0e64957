// Places in a text to type, complete and hover: of many kinds, spread over the whole file.

export interface TextPlace {
  line: number;
  character: number;
  indent: number;
}

/** Places to type: ends of values, keys and comments. Each match ends where the letter is inserted. */
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

/** Keys of a configuration after whose line a new key is started. */
const configurationKeys = [
  /^ +clientId: .+/,
  /^ +issuer: .+/,
  /^ +url: https:.+/,
  /^ +description: .+/,
];

/** Keys of a compose file's services, for a server without knowledge of Kestra configurations. */
const serviceKeys = [/^ {4}image: .+/];

const hovered = /^ +(?:clientId|issuer|scopes|enabled|description)(?=:)/;

const hoveredServices = /^ {4}(?:image|command|depends_on)(?=:)/;

/** `count` places to type a letter. */
export const typingPlaces = (text: string, count: number): TextPlace[] =>
  spread(ends(text, typed), count);

/** Places to start a new key, on a new line with the same indentation. */
export const completionPlaces = (text: string, count: number, inServices = false): TextPlace[] =>
  spread(ends(text, inServices ? serviceKeys : configurationKeys), count);

/** Keys to hover over. */
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

/** Jumps through the file like a user: by the golden ratio, so that consecutive places are far apart. */
function spread(places: readonly TextPlace[], count: number) {
  return Array.from({ length: count }, (_, index) => {
    const place = places[Math.floor(((index * 0.618_034) % 1) * places.length)];
    if (!place) throw new Error("The text has no such place.");
    return place;
  });
}
