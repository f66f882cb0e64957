// Values that are only known at run time: placeholders, template actions, custom tags. They must not be checked.
import { interpolatedMark } from "../../document/dollars";
import { isFilledIn } from "../../document/filledIn";
import type { ScalarNode } from "../../document/syntax";

/** Whether the value is computed later, so that its current text does not show its type or form. */
export const isDynamic = (scalar: ScalarNode): boolean =>
  isTemplated(scalar) || /\$\{|\$\w/.test(scalar.text);

/** Whether another tool writes the value before the server reads it, so that not even its placeholders are known. */
export const isTemplated = ({ tag, text }: ScalarNode): boolean =>
  tag?.startsWith("!") === true || text.includes(interpolatedMark) || isFilledIn(text);
