// English, the language of the command line and of every editor whose language has no translation.
import { english as templates } from "./english";
import type { Text, Worded } from "./message";
import { inLanguage, type Language, rendered } from "./render";

export const english: Language = { locale: "en-GB", templates };

export const inEnglish = (text: Text): string => rendered(text, english);

/** A result with its messages rendered. */
export const inEnglishWords = <T>(answer: Worded<T>): T => inLanguage(answer, english);
