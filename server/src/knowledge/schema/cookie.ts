// Settings of a cookie that the server itself sets, for every mapping in `micronaut.security` that has one.
// Names and defaults come from Micronaut Security's cookie configuration classes.
import { message, sentences, type Text } from "../../messages/message";
import {
  duration,
  flag,
  type KeyFacts,
  type Keys,
  type KeySchema,
  oneOf,
  text,
  type Version,
  worded,
} from "./field";

interface Cookie {
  /** What the cookie contains, as part of a sentence. */
  readonly holds: Text;
  readonly name: string;
  /** Facts of individual settings that differ from those of other cookies. */
  readonly path?: KeyFacts;
  readonly secure?: KeyFacts;
  readonly maxAge: KeyFacts;
  readonly sessionCookie?: KeyFacts;
  /** The first version of Kestra that certainly reads `session-cookie`. */
  readonly sessionCookieFrom: Version;
  /** Facts of every setting except `session-cookie`, which is newer. */
  readonly all?: KeyFacts;
}

/** The seven settings that every cookie has. */
export function cookieKeys(cookie: Cookie): Keys {
  const { holds, all = {} } = cookie;
  return {
    "cookie-name": text(message("cookie.cookie-name", { holds }), {
      default: cookie.name,
      note: "cookie.cookie-name.note",
      ...all,
    }),
    "cookie-max-age": duration(message("cookie.cookie-max-age", { holds }), {
      ...cookie.maxAge,
      note: sentences(
        cookie.maxAge.note && worded(cookie.maxAge.note),
        message("cookie.cookie-max-age.unit"),
      ),
      ...all,
    }),
    "cookie-secure": flag(
      message("cookie.cookie-secure", { holds }),
      cookie.secure
        ? { ...cookie.secure, ...all }
        : {
            note: "cookie.cookie-secure.note",
            ...all,
          },
    ),
    "cookie-http-only": flag(message("cookie.cookie-http-only", { holds }), {
      default: true,
      ...all,
    }),
    "cookie-path": text(message("cookie.cookie-path", { holds }), {
      default: "/",
      ...cookie.path,
      ...all,
    }),
    "cookie-domain": text(message("cookie.cookie-domain", { holds }), {
      note: "cookie.cookie-domain.note",
      ...all,
    }),
    "session-cookie": flag(message("cookie.session-cookie", { holds }), {
      ...(cookie.sessionCookie ?? { default: false }),
      readFrom: cookie.sessionCookieFrom,
    }),
  };
}

/** The SameSite setting, which only some of the cookies have. */
export const sameSite = (holds: Text, facts: KeyFacts = {}): KeySchema =>
  oneOf(
    message("cookie.sameSite", { holds }),
    {
      Strict: "cookie.sameSite.Strict",
      Lax: "cookie.sameSite.Lax",
      None: "cookie.sameSite.None",
    },
    {
      note: "cookie.sameSite.note",
      ...facts,
    },
  );
