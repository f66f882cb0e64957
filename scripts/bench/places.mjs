// Where in a text a person types, asks and points: at many kinds of place, spread over the whole file.

/** @typedef {{ line: number, character: number, indent: number }} TextPlace */

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

/**
 * Where a letter is typed, `count` of them.
 *
 * @param {string} text
 * @param {number} count
 */
export const typingPlaces = (text, count) => spread(ends(text, typed), count);

/**
 * Where a new key is begun, on a line of its own behind the place and indented like it.
 *
 * @param {string} text
 * @param {number} count
 */
export const completionPlaces = (text, count, inServices = false) =>
  spread(ends(text, inServices ? serviceKeys : configurationKeys), count);

/**
 * Which names of keys are pointed at.
 *
 * @param {string} text
 * @param {number} count
 */
export const hoverPlaces = (text, count, inServices = false) =>
  spread(ends(text, [inServices ? hoveredServices : hovered]), count).map(
    ({ line, character }) => ({ line, character: character - 1 }),
  );

/**
 * @param {string} text
 * @param {readonly RegExp[]} patterns
 * @returns {TextPlace[]}
 */
function ends(text, patterns) {
  return text.split("\n").flatMap((content, line) => {
    const match = patterns.map((pattern) => pattern.exec(content)).find(Boolean);
    return match
      ? [{ line, character: match[0].length, indent: content.length - content.trimStart().length }]
      : [];
  });
}

/**
 * Jumps about like a person: by a golden section of the file, so that no two follow each other closely.
 *
 * @param {readonly TextPlace[]} places
 * @param {number} count
 */
function spread(places, count) {
  return Array.from({ length: count }, (_, index) => {
    const place = places[Math.floor(((index * 0.618_034) % 1) * places.length)];
    if (!place) throw new Error("There is no place of this kind.");
    return place;
  });
}
