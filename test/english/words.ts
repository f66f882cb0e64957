// Words and phrases that are not how engineers write English, each with what to write instead.

export interface Word {
  readonly pattern: RegExp;
  readonly instead: string;
}

export const words: readonly Word[] = [
  {
    pattern: /\bst(?:and|ands|ood)\b(?![- ](?:for|by|alone|out)\b)/i,
    instead: "is at, is in, is written",
  },
  { pattern: /\bwithout a word\b/i, instead: "silently" },
  { pattern: /\bwho(?:m)?ever\b/i, instead: "the user, the server, any program that …" },
  { pattern: /\b(?:no|some)body\b/i, instead: "no user, no one, someone" },
  { pattern: /\btruth values?\b/i, instead: "boolean" },
  {
    pattern: /\bput(?:s|ting)? (?:quotes|backticks) (?:a?round)\b/i,
    instead: "quote, wrap in backticks",
  },
  { pattern: /\b(?:led|leads?|leading) on\b/i, instead: "redirects to" },
  { pattern: /\bon the way\b/i, instead: "in transit, meanwhile" },
  { pattern: /\b(?:is|are|was|were|be) told of\b|\btells? of\b/i, instead: "is reported, reports" },
  { pattern: /\bof itself\b/i, instead: "publishes (a provider's discovery document), its own" },
  { pattern: /\bfaults? of (?:its|our|their) own\b/i, instead: "internal error" },
  { pattern: /\bstand-?ins?\b/i, instead: "example value, placeholder value" },
  { pattern: /\bother half\b/i, instead: "unbalanced bracket" },
  { pattern: /\blight bulbs?\b/i, instead: "Quick Fix" },
  { pattern: /\bblanks\b|\ba blank\b(?! (?:line|file|page))/i, instead: "space, spaces" },
  { pattern: /\bmisheld\b/i, instead: "non-literal" },
  {
    pattern: /(?<!conformance\/)\bcarriers?\b(?!-grade)/i,
    instead: "file kind, compose file, manifest",
  },
  { pattern: /\bsilenc(?:e|es|ed|ing)\b/i, instead: "suppress, suppression" },
  { pattern: /\bjudg(?:e|es|ed|ement|ment)s?\b/i, instead: "run rules, evaluate" },
  { pattern: /\bpatien(?:ce|t)\b/i, instead: "deadline, budget, timeout" },
  { pattern: /\bfaithful(?:ly)?\b/i, instead: "verified (edit)" },
  { pattern: /\bwish(?:es|ed)?\b/i, instead: "desired value" },
  { pattern: /\brehears(?:e|es|ed|al|als)\b/i, instead: "login scenario, UI scenario" },
  { pattern: /\btakes? (?:itself|themselves) for\b/i, instead: "differs from, reports another …" },
  { pattern: /(?<!there |^\W*)\b(?:is|are|was|were) none\b/i, instead: "is not a …" },
  {
    pattern: /\b(?:files?|keys?|values?|lines?|rules?|texts?) (?:says?|tells?|knows?)\b/i,
    instead: "contains, defines, sets",
  },
  { pattern: /\bknows? (?:no|only|nothing)\b/i, instead: "supports only, does not have" },
  { pattern: /(?<!prox(?:y|ies) )\bin front of\b/i, instead: "before" },
  {
    pattern:
      /\bbehind\b(?! (?:(?:a|an|the|one|its|another|your) )?(?:\w+ )?(?:prox|load balancer))/i,
    instead: "after",
  },
  { pattern: /\bbeside\b/i, instead: "next to, in addition to" },
  {
    pattern:
      /, for (?:it|they|he|this|that|there|nothing|what|who|no|an?|the) \w+ (?:is|are|was|would|has|have|may|can|does)\b/i,
    instead: "because",
  },
  { pattern: /\bnothing where\b/i, instead: "undefined if" },
  { pattern: /\bidle (?:action|hint)s?\b|\bis idle\b/i, instead: "without effect" },
  { pattern: /\bneighbours?\b/i, instead: "sibling file, related file, adjacent" },
];
