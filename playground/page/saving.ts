// Saves a text as a file on the visitor's machine. Only called after a click.
import { element } from "../../client/src/rolePage/element";

export function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  element("a", { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
