// Faults at any place: while armed, the so-and-so-many-th step of what runs fails. A step is a call of what every feature
// is made of, so that every feature can be made to fail in its midst without knowing of it.

type Step = (this: unknown, ...given: unknown[]) => unknown;

/** The steps that are counted. */
const steps: readonly (readonly [prototype: object, names: readonly string[]])[] = [
  [RegExp.prototype, ["exec", "test"]],
  [String.prototype, ["slice", "split", "startsWith", "endsWith", "trim", "charCodeAt"]],
  [Array.prototype, ["map", "flatMap", "filter", "find", "some", "every", "push", "join"]],
  [Map.prototype, ["get", "set", "has"]],
  [Set.prototype, ["has", "add"]],
  [WeakMap.prototype, ["get", "set"]],
];

export interface Faults {
  /** Has the `at`-th step from now fail with what `error` makes, once; with none of them it only counts. */
  arm(error: () => unknown, at?: number): void;
  /** How many steps there were since, and whether one has failed. */
  disarm(): { readonly steps: number; readonly hasFailed: boolean };
}

/**
 * Runs `work` where steps can fail. Only what runs while `isOurs` is true is counted: the test and its end of the wire are
 * made of the same steps.
 */
export async function withFaults(
  isOurs: () => boolean,
  work: (faults: Faults) => Promise<void>,
): Promise<void> {
  let count = 0;
  let failsAt = 0;
  let failure: (() => unknown) | undefined;
  const before = steps.flatMap(([prototype, names]) =>
    names.map((name) => {
      const original = Reflect.get(prototype, name) as Step;
      const counted: Step = function (...given) {
        if (isOurs() && ++count === failsAt) throw failure?.();
        return Reflect.apply(original, this, given);
      };
      Reflect.set(prototype, name, counted);
      return { prototype, name, original };
    }),
  );
  try {
    await work({
      arm(error, at = 0) {
        [count, failsAt, failure] = [0, at, error];
      },
      disarm() {
        const reported = { steps: count, hasFailed: failsAt > 0 && count >= failsAt };
        failsAt = 0;
        return reported;
      },
    });
  } finally {
    for (const { prototype, name, original } of before) Reflect.set(prototype, name, original);
  }
}
