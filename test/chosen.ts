// How much a run of the reliability tests does, and where its chance comes from: as much as fits into every run of the
// tests, or what the environment says.

/** Begins the chance of a run: the same number gives the same cases. */
export const seed = Number(process.env["KESTRA_CONFIG_SEED"] ?? 20240607);

/** How many cases there are, at least, where a test runs `usual` by itself. */
export const casesOf = (usual: number): number =>
  Math.ceil(usual * (Number(process.env["KESTRA_CONFIG_CASES"] ?? usualCases) / usualCases));

/** The cases of the test that asks everything everywhere; others keep their share of them. */
export const usualCases = 100_000;
