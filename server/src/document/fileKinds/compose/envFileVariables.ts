// The variables that a container gets from an env file. Recorded from compose-go 2.16.2, and from docker's parser for
// `format: raw`, in test/conformance/carriers/compose/env-files.
import { assignmentsIn } from "../../envFile";
import { lineEnd } from "../../lines";
import type { Arrival } from "../arrival";
import type { Variable } from "../workload";

export const envFileVariables = (text: string, isRaw: boolean): Variable[] =>
  assignmentsIn(text).map(({ name, at }) => {
    const end = lineEnd(text, at.end);
    const rest = text.slice(at.end, end);
    return {
      name,
      at,
      entry: { start: at.start, end },
      value: undefined,
      node: undefined,
      arrival: isRaw ? rawArrival(rest) : arrivalOf(rest),
    };
  });

const rawArrival = (rest: string): Arrival =>
  rest.startsWith("=") ? { kind: "text", text: rest.slice(1) } : { kind: "from-outside" };

/** The value in simple forms; others, such as strings with dollar signs or over several lines, are unknown. */
function arrivalOf(rest: string): Arrival {
  const written = rest.trim();
  if (written === "") return { kind: "from-outside" };
  const value = written.slice(1).trim();
  if (/^(["'])[^"'$\\]*\1$/.test(value)) return { kind: "text", text: value.slice(1, -1) };
  const [plain = ""] = value.split(/\s#/, 1);
  return /["'$\\`]/.test(plain) ? { kind: "unknown" } : { kind: "text", text: plain.trim() };
}
