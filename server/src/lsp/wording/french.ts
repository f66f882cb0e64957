// Everything that is said in French: the messages of rules and features, and what is known of keys.
import keys from "./frenchKeys.json";
import messages from "./french.json";
import type { Catalogue } from "./translator";

export const french: Catalogue = {
  sentences: { ...messages.sentences, ...keys.sentences },
  words: { ...messages.words, ...keys.words },
};
