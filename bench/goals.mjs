// What each row is to reach, and whether it does. A goal that compares is open where there is nothing to compare with.

const atMost = (limit, unit) => ({
  text: `≤ ${limit.toLocaleString("en")} ${unit}`,
  met: ({ ours }) => ours.median <= limit,
});

/** At most `share` of another one's median; `says` is how people write that. */
const shareOf = (name, share, says) => ({
  text: `≤ ${says} ${name}`.replace("  ", " "),
  met: ({ ours, [name]: other }) => other && ours.median <= share * other.median,
});

const all = (...goals) => ({
  text: goals.map(({ text }) => text).join(", "),
  met: (figures) => {
    const judged = goals.map(({ met }) => met(figures));
    if (judged.includes(false)) return false;
    return judged.every(Boolean) || undefined;
  },
});

const yamlShare = shareOf("yaml-language-server", 1 / 50, "1/50 of");

const composeShare = shareOf("compose-language-service", 1 / 50, "1/50 of");

const parseShare = shareOf("one full parse", 1 / 10, "1/10 of");

const neverSlower = shareOf("compose-language-service", 1, "");

const goals = {
  start: shareOf("bare language server", 1.25, "1.25 ×"),
  "key stroke 40": yamlShare,
  "key stroke 1000": yamlShare,
  "key stroke 10000": all(yamlShare, parseShare),
  "compose key stroke 40": composeShare,
  "compose key stroke 1000": composeShare,
  "compose key stroke 10000": all(composeShare, parseShare),
  "completion 40": atMost(1, "ms"),
  "compose completion 40": all(atMost(1, "ms"), neverSlower),
  "completion 1000": atMost(1.5, "ms"),
  "compose completion 1000": all(atMost(1.5, "ms"), neverSlower),
  "completion 10000": atMost(4, "ms"),
  "compose completion 10000": all(atMost(4, "ms"), neverSlower),
  hover: atMost(0.5, "ms"),
  "hard files": atMost(100, "ms"),
  "memory 40": atMost(60, "MB"),
  "memory 1000": atMost(70, "MB"),
  "memory 10000": atMost(100, "MB"),
  activation: atMost(2, "ms"),
  "server until its first answer": atMost(250, "KB"),
  "server, all parts": atMost(350, "KB"),
  "client.js": atMost(250, "KB"),
  ".vsix": atMost(300, "KB"),
  "command line": shareOf("yaml-language-server", 1 / 20, "1/20 of"),
};

/** The goal of a row in words, and whether it is met: true, false, or undefined where that cannot be said. */
export function judge({ goal, figures, serverProcesses = 0 }) {
  const { text, met } = goals[goal];
  const reached = figures.ours && met(figures);
  return { text, met: reached && serverProcesses === 0 };
}
