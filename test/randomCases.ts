// How many random cases a run of the tests tries, and from which seed. `npm test` tries what fits into every run; the
// nightly run tries more, each time from another seed.

/** Where the random cases of a run come from: the same number gives the same cases. */
export const seed = Number(process.env["KESTRA_CONFIG_SEED"] ?? 20240607);

/** How many times as many cases as usual are tried. */
const times = Number(process.env["KESTRA_CONFIG_TIMES"] ?? 1);

/** Whether a test may take many minutes. */
export const isLong = times > 1;

/** How many cases there are where `npm test` tries `usual`. */
export const casesOf = (usual: number): number => Math.ceil(usual * times);
