// The language of the page: the one of its languages that the visitor prefers.
const languages = ["en", "fr"] as const;

type Locale = (typeof languages)[number];

const preferred = navigator.languages.map((tag) => tag.split("-")[0]?.toLowerCase());

export const locale: Locale =
  preferred.flatMap((own) => languages.find((language) => language === own) ?? [])[0] ?? "en";
