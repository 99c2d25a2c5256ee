// One thing after another, for each tab and each kind of thing. Whatever a stop of the background takes away here was not yet answered, and is
// asked again.
const turns = new Map<string, Promise<unknown>>();

/** Does it once all of this kind that was begun for this tab before is done. */
export function inTurn<Value>(kind: string, tabId: number, todo: () => Promise<Value>): Promise<Value> {
  const key = `${kind} ${tabId}`;
  const mine = (turns.get(key) ?? Promise.resolve()).then(todo, todo);
  const ended = mine
    .catch(() => {})
    .then(() => {
      if (turns.get(key) === ended) turns.delete(key);
    });
  turns.set(key, ended);
  return mine;
}
