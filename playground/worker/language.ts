// The messages in the visitor's language. Only one table is loaded; the build writes them, with the messages that the page
// can show.
import type { Language } from "../../server/src/messages/render";

type Table = { readonly templates: Language["templates"] };

/** `locale` is for example `fr`; English for a language without a translation. */
export async function languageFor(locale: string): Promise<Language> {
  if (locale === "fr") {
    const { templates } = (await import("./messages.fr.js" as string)) as Table;
    return { locale, templates };
  }
  const { templates } = (await import("./messages.en.js" as string)) as Table;
  return { locale: "en-GB", templates };
}
