// A panel next to the editor, with a tab.

export interface Panel {
  /** Part of the ids of its elements. */
  readonly id: string;
  readonly title: string;
  readonly element: HTMLElement;
  /** Called when the panel becomes visible, and whenever the session changes while it is. */
  update(): void;
}
