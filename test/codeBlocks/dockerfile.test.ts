// Configurations in heredocs of Dockerfiles.
import { findsIn, fixesIn } from "./check";

const finds = findsIn("dockerfile");
const fixes = fixesIn("dockerfile");

const misplaced = "micronaut:\n  security:\n    default-role:\n      name: viewer\n";
const moved = "kestra:\n  security:\n    default-role:\n      name: viewer\n";

const image = (instruction: string, yaml: string): string =>
  `FROM kestra/kestra:latest\n${instruction}\n${yaml}EOF\nUSER kestra\n`;

describe("heredocs in Dockerfiles", () => {
  for (const instruction of [
    "COPY <<EOF /app/application.yml",
    "COPY --chown=kestra <<-'EOF' /app/application.yml",
    "RUN cat > /app/application.yml <<EOF",
  ])
    it(`are fixed after ${instruction}`, () =>
      fixes(image(instruction, misplaced), image(instruction, moved)));
  it("have unknown values", () =>
    finds(image("COPY <<EOF /a.yml", "kestra:\n  server:\n    liveness:\n      enabled: $A\n")));
  it("may be in a script", () => {
    const script = (yaml: string): string =>
      image("RUN <<EOF", `set -e\ncat > /app/a.yml <<YML\n${yaml}YML\n`);
    fixes(script(misplaced), script(moved));
  });
  it("are all that is read: continued lines have no line breaks", () =>
    finds(`ENV KESTRA_CONFIGURATION="${misplaced.replaceAll("\n", "\\\n")}"\n`));
});
