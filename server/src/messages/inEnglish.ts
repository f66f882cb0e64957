// English, the language of the command line and of every editor whose language has no translation.
import { english as templates } from "./english";
import type { Text } from "./message";
import { type Language, rendered } from "./render";

export const english: Language = { locale: "en-GB", templates };

export const inEnglish = (text: Text): string => rendered(text, english);
