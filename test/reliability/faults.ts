// Fault injection: while armed, the n-th step fails. A step is a call of a built-in method that every feature uses, so
// every feature can be made to fail anywhere without changing its code.

type Step = (this: unknown, ...given: unknown[]) => unknown;

/** The built-in methods that count as steps. */
const steps: readonly (readonly [prototype: object, names: readonly string[]])[] = [
  [RegExp.prototype, ["exec", "test"]],
  [String.prototype, ["slice", "split", "startsWith", "endsWith", "trim", "charCodeAt"]],
  [Array.prototype, ["map", "flatMap", "filter", "find", "some", "every", "push", "join"]],
  [Map.prototype, ["get", "set", "has"]],
  [Set.prototype, ["has", "add"]],
  [WeakMap.prototype, ["get", "set"]],
];

export interface Faults {
  /** Makes the `at`-th step from now throw the result of `error`, once; without `at`, steps are only counted. */
  arm(error: () => unknown, at?: number): void;
  /** Returns the number of steps since `arm`, and whether one has failed. */
  disarm(): { readonly steps: number; readonly hasFailed: boolean };
}

/**
 * Runs `work` with fault injection. Steps count only while `isOurs` returns true, because the test and its LSP client
 * call the same methods.
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
