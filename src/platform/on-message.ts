// Hears messages and answers them later: by a call of the third argument and `true`, which every browser understands, also
// where a promise from the listener is not taken for an answer.
import type { Runtime } from 'webextension-polyfill';
import browser from './browser';

type Heard = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/** @param heard gives its answer, or undefined where the message is no business of its own */
export function onMessage(heard: Heard): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, reply: (answer?: unknown) => void) => {
    const answer = heard(message, sender);
    // Without an answer the sender hears nothing, which is never taken for a yes.
    answer?.then(reply, () => reply());
    return answer ? true : undefined;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
}
