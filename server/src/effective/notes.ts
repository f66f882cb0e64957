// The comment on a property: where its value comes from, and what is needed to know it. A text never contains a place, so
// that editors can turn each place into a link.
import { message, or, type Text } from "../messages/message";
import type { EffectiveProperty, FilledName, Origin, Place } from "./property";

export type NotePart =
  | { readonly kind: "text"; readonly text: Text }
  | { readonly kind: "place"; readonly place: Place };

export type Note = readonly NotePart[];

const said = (text: Text): NotePart => ({ kind: "text", text });

/** The parts of a note, separated by commas. */
const listed = (...notes: readonly Note[]): Note =>
  notes
    .filter((note) => note.length > 0)
    .flatMap((note, index) => (index === 0 ? note : [said(", "), ...note]));

export function noteOn(property: EffectiveProperty): Note {
  const { origin, unknown, filled, assumed } = property;
  return listed(
    originNote(origin),
    ...filled.map(filledNote),
    assumed.length > 0 ? [said(message("effective.assumed", { names: or(assumed) }))] : [],
    unknown === undefined ? [] : [said(unknown)],
  );
}

export function originNote(origin: Origin): Note {
  switch (origin.kind) {
    case "file":
      return [{ kind: "place", place: origin.place }];
    case "variable":
      return listed(
        [said(message("effective.variable", { name: origin.name }))],
        origin.place ? [{ kind: "place", place: origin.place }] : [],
      );
    case "default":
      return [
        said(
          origin.since === undefined
            ? message("effective.default")
            : message("effective.defaultSince", { version: origin.since }),
        ),
      ];
  }
}

const filledNote = ({ name, kind, place }: FilledName): Note =>
  at(
    message(kind === "variable" ? "effective.fromVariable" : "effective.fromKey", { name }),
    place,
  );

/** A text before a place; alone if the place is not in sight. */
const at = (text: Text, place: Place | undefined): Note =>
  place === undefined ? [said(text)] : [said(text), said(" "), { kind: "place", place }];
