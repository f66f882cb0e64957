// How many random cases the tests try, and with which seed. `npm test` tries as many as fit into every run. The nightly
// run tries more, with a different seed each time.

/** The same seed gives the same cases. */
export const seed = Number(process.env["KESTRA_CONFIG_SEED"] ?? 20240607);

/** Multiplies the usual number of cases. */
const times = Number(process.env["KESTRA_CONFIG_TIMES"] ?? 1);

/** Whether tests may take many minutes. */
export const isLong = times > 1;

/** The number of cases to try, if `npm test` usually tries `usual`. */
export const casesOf = (usual: number): number => Math.ceil(usual * times);
