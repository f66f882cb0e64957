// Edition and version of the server that reads a configuration, and the version that rules use.
import assert from "node:assert/strict";
import { editionOf, targetOf } from "../../server/src/interpretation/deployment/edition";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { knownVersions, parseVersion } from "../../server/src/knowledge/versions";

const [newest] = knownVersions;

/** Edition and version for the first configuration, as one string. */
function serverOf(text: string, chosen?: string): string {
  const [config] = readKestraFile(text).configs;
  assert.ok(config);
  const target = targetOf(config, chosen === undefined ? undefined : parseVersion(chosen));
  return `${editionOf(config) ?? "?"} ${target ? `${target.major}.${target.minor}` : "?"}`;
}

const service = (name: string, image: string): string =>
  `  ${name}:\n    image: ${image}\n    environment:\n      KESTRA_CONFIGURATION: *configuration\n`;

const compose = (...images: string[]): string =>
  "x-configuration: &configuration |\n  kestra:\n    url: https://x\nservices:\n" +
  images.map((image, index) => service(`s${index}`, image)).join("");

describe("edition and version of an image", () => {
  const cases: Record<string, string> = {
    "kestra/kestra:v1.3.2": "open-source 1.3",
    "docker.io/kestra/kestra:1.3": "open-source 1.3",
    "kestra/kestra:v0.22.0-no-plugins": "open-source 0.22",
    "kestra/kestra:1.3-no-plugins": "open-source 1.3",
    "kestra/kestra:v1.3.2@sha256:0123456789abcdef": "open-source 1.3",
    "kestra/kestra@sha256:0123456789abcdef": "open-source ?",
    "kestra/kestra": `open-source ${newest}`,
    "kestra/kestra:latest": `open-source ${newest}`,
    "kestra/kestra:latest-full": `open-source ${newest}`,
    "kestra/kestra:latest-no-plugins": `open-source ${newest}`,
    "kestra/kestra:latest-slim": `open-source ${newest}`,
    "kestra/kestra:develop": `open-source ${newest}`,
    "kestra/kestra:develop-full": `open-source ${newest}`,
    "registry.kestra.io/docker/kestra-ee:latest": `enterprise ${newest}`,
    "localhost:5000/kestra-ee": `enterprise ${newest}`,
    "kestra/kestra:${KESTRA_VERSION:-latest}": `open-source ${newest}`,
    // The release with long-term support is older, and a digest selects the release of the day it was pinned.
    "kestra/kestra:latest-lts": "open-source ?",
    "kestra/kestra:latest-lts-no-plugins": "open-source ?",
    "kestra/kestra:latest@sha256:0123456789abcdef": "open-source ?",
    "kestra/kestra:nightly": "open-source ?",
    "acme/kestra:latest": "? ?",
    "acme/kestra": "? ?",
    "registry.kestra.io/docker/kestra-ee:v2.0.0-SNAPSHOT": "enterprise 2.0",
    "localhost:5000/kestra-ee:v1.2": "enterprise 1.2",
    // Custom images have their own version numbers.
    "acme/kestra:1.3.0": "? ?",
    "acme/kestra-custom:1.3.0": "? ?",
    "kestra/kestra:${KESTRA_VERSION:-v1.3.2}": "open-source 1.3",
    "kestra/kestra:${KESTRA_VERSION-v1.3.2}": "open-source 1.3",
    "kestra/kestra:${KESTRA_VERSION}": "open-source ?",
    "kestra/kestra:$KESTRA_VERSION": "open-source ?",
    "kestra/kestra:${A:-${B:-v1.3}}": "open-source ?",
    "${REGISTRY:?missing}/kestra/kestra:v1.3": "open-source 1.3",
    "${IMAGE:-kestra/kestra:v1.3}": "open-source 1.3",
    "${IMAGE}": "? ?",
  };
  for (const [image, expected] of Object.entries(cases))
    it(`${image}: ${expected}`, () => assert.equal(serverOf(compose(image)), expected));
  it("ignores placeholders in Helm values", () =>
    assert.equal(
      serverOf(
        "image: { repository: kestra/kestra, tag: '${V:-v1.3}' }\nconfigurations:\n  application:\n    kestra:\n      url: x\n",
      ),
      "open-source ?",
    ));
  it("is the newest in Helm values with the tag 'latest', and unknown without a tag, which the chart then sets", () => {
    const values = (image: string): string =>
      `image: { ${image} }\nconfigurations:\n  application:\n    kestra:\n      url: x\n`;
    assert.equal(
      serverOf(values("repository: kestra/kestra, tag: latest")),
      `open-source ${newest}`,
    );
    assert.equal(serverOf(values("repository: kestra/kestra")), "open-source ?");
  });
  it("is unknown for a chart's tag alone, because the repository may be in another file", () =>
    assert.equal(
      serverOf(
        "image: { tag: v1.3 }\nconfigurations:\n  application:\n    kestra:\n      url: x\n",
      ),
      "? ?",
    ));
});

describe("the version that rules use", () => {
  it("is known if all servers agree", () => {
    assert.equal(
      serverOf(compose("kestra/kestra:v1.3.1", "kestra/kestra:v1.3.2")),
      "open-source 1.3",
    );
    assert.equal(serverOf(compose("kestra/kestra:v1.3", "kestra/kestra:v1.2")), "open-source ?");
    assert.equal(serverOf(compose("kestra/kestra:v1.3", "kestra/kestra:latest")), "open-source ?");
    assert.equal(serverOf(compose("kestra/kestra:v1.3", "kestra/kestra-ee:v1.3")), "? 1.3");
    assert.equal(serverOf(compose("kestra/kestra:v1.3", "acme/kestra")), "? ?");
  });
  it("is the one in the settings, if any", () =>
    assert.equal(serverOf(compose("kestra/kestra:v1.3"), "2.0"), "open-source 2.0"));
  it("is unknown in a file without containers", () =>
    assert.equal(serverOf("kestra:\n  url: https://x\n"), "? ?"));
  it("is the one in a comment at the top of the configuration or file, which precedes the image's", () => {
    const comment = "# kestra-config: version=1.2\n";
    const plain = "kestra:\n  url: https://x\n";
    assert.equal(serverOf(comment + plain), "? 1.2");
    assert.equal(
      serverOf(`# mine\r\n\r\n#kestra-config: version=v1.2.3\r\n---\r\n${plain}`),
      "? 1.2",
    );
    assert.equal(serverOf(comment + plain, "2.0"), "? 2.0");
    assert.equal(serverOf(comment + compose("kestra/kestra:v1.3")), "open-source 1.2");
    const inBlock = compose("kestra/kestra:v1.3").replace("  kestra:", `  ${comment}  kestra:`);
    assert.equal(serverOf(inBlock), "open-source 1.2");
    assert.equal(serverOf("# kestra-config: version=1.1\n" + inBlock), "open-source 1.2");
  });
  it("is not the one in a malformed comment or one further down", () => {
    const plain = "kestra:\n  url: https://x\n";
    for (const comment of ["version=latest", "version", "versions=1.2", "version=1.2 maybe"])
      assert.equal(serverOf(`# kestra-config: ${comment}\n${plain}`), "? ?");
    assert.equal(serverOf(`${plain}# kestra-config: version=1.2\n`), "? ?");
  });
});
