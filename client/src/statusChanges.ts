// Distributes the server's notification that results may have changed without a text change. The connection supports only
// one listener per notification.
import { type Event, EventEmitter } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { statusChangedNotification } from "../../server/src/protocol/status";

const emitters = new WeakMap<BaseLanguageClient, EventEmitter<void>>();

export function onStatusChanged(client: BaseLanguageClient): Event<void> {
  const known = emitters.get(client);
  if (known) return known.event;
  const emitter = new EventEmitter<void>();
  emitters.set(client, emitter);
  client.onNotification(statusChangedNotification, () => emitter.fire());
  return emitter.event;
}
