// The server's word that answers may have changed although no text has, for all who want to hear it: the connection
// itself has one listener only for each kind of message.
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
