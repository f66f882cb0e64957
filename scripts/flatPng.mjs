// Writes a PNG anew with fewer shades and with its rows as they are: the filters that make photographs smaller make a drawing
// of few colours larger.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = 8;
const channels = 4;

/** A PNG of 8 bits for each of red, green, blue and opacity, not interlaced, without filters. */
export function flatPng(png) {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(({ type }) => type === "IHDR").data;
  if (header.subarray(8).toString("hex") !== "0806000000") throw new Error("Not such a PNG.");
  const data = chunks.filter(({ type }) => type === "IDAT").map((chunk) => chunk.data);
  const width = header.readUInt32BE(0) * channels;
  const rows = rounded(unfiltered(inflateSync(Buffer.concat(data)), width), width);
  return Buffer.concat([
    png.subarray(0, signature),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function* chunksOf(png) {
  for (let at = signature; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    yield { type, data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** Rows with a byte before each that says how it is filtered: not at all. */
function unfiltered(filtered, width) {
  const rows = Buffer.from(filtered);
  for (let start = 0; start < rows.length; start += width + 1) {
    const filter = rows[start];
    rows[start] = 0;
    for (let at = start + 1; at <= start + width; at++) {
      const hasLeft = at > start + channels;
      const left = hasLeft ? rows[at - channels] : 0;
      const above = start > 0 ? rows[at - width - 1] : 0;
      const corner = hasLeft && start > 0 ? rows[at - width - 1 - channels] : 0;
      rows[at] += [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter];
    }
  }
  return rows;
}

/** Shades that nobody can tell apart are one, for the edges of a drawing are mostly made of such. */
const step = 4;

function rounded(rows, width) {
  // The first byte of a row is no colour.
  return rows.map((value, index) =>
    index % (width + 1) === 0 ? value : Math.min(255, Math.round(value / step) * step),
  );
}

/** Paeth's: the neighbour that is nearest to left + above - corner. */
function nearest(left, above, corner) {
  const guess = left + above - corner;
  const [l, a, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (l <= a && l <= c) return left;
  return a <= c ? above : corner;
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
