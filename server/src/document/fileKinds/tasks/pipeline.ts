// Services of jobs in GitHub Actions, GitLab CI and Bitbucket Pipelines. From their references of `jobs.<id>.services`,
// `services:variables` and `definitions.services`.
import type { SyntaxNode, YamlDocument } from "../../syntax";
import { variableRegions } from "../embedded";
import { type FileKind, nothingFound } from "../fileKind";
import { jobContainer } from "./jobContainer";
import { type FileReader, fileReader, textOf } from "../reader";
import { distinctRegions } from "../regions";
import type { Workload } from "../workload";

export const pipeline: FileKind = {
  id: "pipeline",
  dollar: "$",
  words: ["KESTRA_"],
  isContained: () => true,
  find(text, read) {
    if (!text.includes("services") || !text.includes("KESTRA_")) return nothingFound;
    const { documents } = read();
    const reader = fileReader(text, documents);
    const workloads = documents
      .flatMap((root) => servicesIn(reader, root))
      // A server with its defaults is only the target of a test.
      .filter(({ variables }) => variables.some(({ name }) => name.startsWith("KESTRA_")));
    if (workloads.length === 0) return nothingFound;
    const regions = documents.flatMap((root) => [...variableRegions(text, root)]);
    return { regions: distinctRegions(regions), workloads };
  },
};

function servicesIn(reader: FileReader, root: YamlDocument): Workload[] {
  const valuesOf = (node: SyntaxNode | undefined) => reader.pairsOf(node).map(({ pair }) => pair);
  const github = valuesOf(reader.pairAt(root, "jobs")?.value).flatMap((job) =>
    valuesOf(reader.pairAt(job.value, "services")?.value).map(({ key, value }) =>
      jobContainer(reader, key.text, value, "env", {
        hasUnseenVariables: / -(?:e|-env)/.test(
          ` ${textOf(reader.pairAt(value, "options")?.value) ?? ""}`,
        ),
      }),
    ),
  );
  const bitbucket = valuesOf(reader.pairAt(root, "definitions", "services")?.value).map(
    ({ key, value }) => jobContainer(reader, key.text, value, "variables"),
  );
  const gitlab = [root, ...valuesOf(root).map(({ value }) => value)].flatMap((job) =>
    reader
      .itemsOf(reader.pairAt(job, "services")?.value)
      .filter((service) => reader.pairAt(service, "name"))
      .map((service) =>
        jobContainer(
          reader,
          textOf(reader.pairAt(service, "alias")?.value) ?? "",
          service,
          "variables",
          // GitLab passes the variables of the job as well, which also come from included files.
          { image: "name", hasUnseenVariables: true },
        ),
      ),
  );
  return [...github, ...bitbucket, ...gitlab];
}
