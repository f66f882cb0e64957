// A hint before it is an answer of the protocol.

export interface Hint {
  /** The hint is shown after this offset of the file. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}
