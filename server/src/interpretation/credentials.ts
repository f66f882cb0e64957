// Credentials that are known by what is around them: options of commands, HTTP headers and parameters.

interface Pattern {
  /** A cheap test, because most texts contain nothing of this kind. */
  readonly hint: RegExp;
  /** Its groups are what is before the secret, and the secret. */
  readonly pattern: RegExp;
  isSecret?(secret: string, before: string): boolean;
}

/** What may be between an option and its value, also as two items of a list. */
const gap = `(?:[ \\t=]{0,5}|\\\\?["'\`]?[ \\t]{0,5},[ \\t]{0,5})\\\\?["'\`]?`;

/** A value up to a quote or a space. It is not a placeholder or a variable, which only refer to a secret. */
const value = `(?![$*<])[^\\s"'\`\\\\]{1,1000}`;

const patterns: readonly Pattern[] = [
  {
    // `curl -u me:secret`
    hint: /-u|-user/,
    pattern: new RegExp(
      `((?:^|[\\s"'\`[(,])(?:--(?:proxy-)?user|-u)${gap}(?!https?:)[^\\s:"'\`=]{1,200}:)(?!//)(${value})`,
      "gm",
    ),
    isSecret: isPassword,
  },
  {
    // `curl -ume:secret` and `curl -fsu me:secret`
    hint: /curl/,
    pattern: new RegExp(
      `(\\bcurl\\b[^\\n]{0,300}?[\\s"'\`,]-[a-zA-Z#]{0,10}[uU]${gap}[^\\s:"'\`=]{1,200}:)(?!//)(${value})`,
      "g",
    ),
    isSecret: isPassword,
  },
  {
    // `mysql -psecret`
    hint: /mysql|mariadb/,
    pattern: new RegExp(
      `(\\b(?:mysql|mariadb)[\\w-]{0,20}\\b[^\\n|&;]{0,300}?\\s-p["'\`]?)(${value})`,
      "g",
    ),
  },
  {
    // `sshpass -p secret` and `docker login -p secret`
    hint: /sshpass|login|mongo/,
    pattern: new RegExp(
      `(\\b(?:sshpass|login|mongo\\w{0,10})\\b[^\\n|&;]{0,300}?\\s-p${gap})(${value})`,
      "g",
    ),
  },
  {
    hint: /basic/i,
    pattern:
      /(\bauthorization["'`]?\s{0,5}[:=]\s{0,5}["'`]?basic[ \t]{1,5})(?![$*<])([\w+/=~.-]{1,2000})/gi,
  },
  {
    hint: /basic/i,
    pattern: /(\bbasic[ \t]{1,5})([\w+/=~-]{8,2000})/gi,
    isSecret: isToken,
  },
  {
    hint: /bearer/i,
    pattern: /(\bbearer[ \t]{1,5})([\w+/=.~-]{8,2000})/gi,
    isSecret: isToken,
  },
  {
    // A connection string, whose value contains further parameters
    hint: /SharedAccessSignature/i,
    pattern: new RegExp(`(SharedAccessSignature=)((?![$*<])[^\\s"'\`\\\\;]{1,2000})`, "gi"),
  },
  {
    hint: /=/,
    pattern: new RegExp(
      `((?<![A-Za-z\\d])(?:(?:access|id|refresh)[-_]token|sig|X-(?:Amz|Goog)-Signature|pass|pw)=["'\`]?)((?![$*<])[^\\s"'\`\\\\&;,]{1,2000})`,
      "gim",
    ),
    isSecret: isNoSwitch,
  },
  {
    hint: /code=/,
    pattern: /([?&]code=)([\w+/=~.%-]{8,2000})/g,
    isSecret: (code) => /\d/.test(code) && /[a-z]/i.test(code),
  },
  {
    // One word after a name: more of them are prose, such as `first pass: read the file`.
    hint: /(?:pass|pw)["']?:/i,

    pattern:
      // eslint-disable-next-line redos/no-vulnerable -- the length of its parts is limited
      /((?<![A-Za-z\d])(?:pass|pw)["']?:[ \t]{0,10}\\?["'`]?)((?![$*<|>&])[^\s"'`{}[\],\\]{1,300})(?=(?:\\?["'`]){0,3}[ \t]{0,10}(?:[,}\]]|#|\r?$))/gim,
    isSecret: isNoSwitch,
  },
];

/** A user and a group are the same word or two numbers. */
function isPassword(secret: string, before: string): boolean {
  const name =
    before
      .slice(0, -1)
      .split(/[\s"'`=,]/)
      .at(-1) ?? "";
  return !(/^\d+$/.test(name) && /^\d+$/.test(secret)) && (name !== secret || /curl/.test(before));
}

/** A token has digits, padding or letters in mixed case; a word of prose has not. */
function isToken(word: string): boolean {
  return /\d|=$/.test(word) || /[a-z][A-Z].*[a-z][A-Z]/.test(word);
}

function isNoSwitch(word: string): boolean {
  return !/^(?:true|false|yes|no|null|~|\d{1,3})$/i.test(word);
}

/** The text with these credentials replaced by `mask`. */
export function maskCredentials(text: string, mask: string): string {
  let masked = text;
  for (const { hint, pattern, isSecret } of patterns)
    if (hint.test(masked))
      masked = masked.replace(pattern, (all: string, before: string, secret: string) =>
        secret !== mask && (isSecret?.(secret, before) ?? true) ? before + mask : all,
      );
  return masked;
}
