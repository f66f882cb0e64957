// The settings of a cookie that the server sets itself, for every block of `micronaut.security` that has one.
// Names and defaults come from Micronaut Security's cookie configuration classes.
import { duration, flag, type KeyFacts, type Keys, type KeySchema, oneOf, text } from "./field";

interface Cookie {
  /** What the cookie carries, as it stands in a sentence. */
  readonly holds: string;
  readonly name: string;
  /** Facts of a single setting, where this cookie differs from the others. */
  readonly path?: KeyFacts;
  readonly secure?: KeyFacts;
  readonly maxAge: KeyFacts;
  readonly sessionCookie?: KeyFacts;
  /** Facts that go with every setting but the last, whose first release is not known. */
  readonly all?: KeyFacts;
}

/** The seven settings that every cookie has. */
export function cookieKeys(cookie: Cookie): Keys {
  const { holds, all = {} } = cookie;
  return {
    "cookie-name": text(`What the cookie with ${holds} is called in the browser.`, {
      default: cookie.name,
      note: "Two applications on one host need different names, or each overwrites the other's cookie.",
      ...all,
    }),
    "cookie-max-age": duration(`How long the browser keeps the cookie with ${holds}.`, {
      ...cookie.maxAge,
      note: [
        cookie.maxAge.note,
        "The number needs a unit: a bare `300` or a mixture like `1h30m` does not convert and stops the start with a misleading message.",
      ]
        .filter(Boolean)
        .join(" "),
      ...all,
    }),
    "cookie-secure": flag(
      `Tells the browser to send the cookie with ${holds} over HTTPS only.`,
      cookie.secure
        ? { ...cookie.secure, ...all }
        : {
            note: "Left out, it follows the request: secure if that came over HTTPS. Where a proxy ends TLS and passes plain HTTP on, set it to true.",
            ...all,
          },
    ),
    "cookie-http-only": flag(`Keeps the cookie with ${holds} out of reach of JavaScript.`, {
      default: true,
      ...all,
    }),
    "cookie-path": text(`Paths below which the browser sends the cookie with ${holds}.`, {
      default: "/",
      ...cookie.path,
      ...all,
    }),
    "cookie-domain": text(
      `Domain for which the browser sends the cookie with ${holds}; needed only to share it between hosts.`,
      { note: "Left out, the cookie goes back to the very host that set it.", ...all },
    ),
    "session-cookie": flag(
      `Gives the cookie with ${holds} no lifetime, so that closing the browser ends it.`,
      {
        ...(cookie.sessionCookie ?? { default: false }),
        note: "Seen in Micronaut Security 5 only; a Kestra built on Micronaut 4 may well ignore it.",
      },
    ),
  };
}

/** The SameSite setting, which only some of the cookies have. */
export const sameSite = (holds: string, facts: KeyFacts = {}): KeySchema =>
  oneOf(
    `Whether the browser sends the cookie with ${holds} along when another site links to this one.`,
    {
      Strict: "Never with a request that another site started.",
      Lax: "With ordinary links from another site, but not with its forms or frames.",
      None: "Always; browsers then insist on a secure cookie.",
    },
    {
      note: "Write the word exactly so, with one capital: any other spelling is dropped without a word.",
      ...facts,
    },
  );
