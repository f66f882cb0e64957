// An inlay hint before it is converted to the protocol.

import type { Text } from "../../messages/message";

export interface Hint {
  /** The hint is shown after this offset of the file. */
  readonly offset: number;
  readonly label: Text;
  readonly tooltip: Text;
}
