// The door to Firefox's own window over the same BiDi connection (needs `--remote-allow-system-access`).
import type { Browser } from 'puppeteer-core';
import { commands, helpers } from './firefox-commands';

type Commands = typeof commands;

interface Reply {
  readonly result: {
    readonly type: string;
    readonly result: { readonly value: string };
    readonly exceptionDetails: { readonly text: string };
    readonly contexts: readonly { readonly context: string }[];
  };
}

/** puppeteer keeps its connection to itself; its version is pinned for this. */
interface Connected {
  readonly connection: {
    send(method: string, params: object): Promise<Reply>;
    emit(event: string, params: object): void;
  };
}

export class FirefoxWindow {
  readonly #browser: Connected;
  #context: Promise<string> | undefined;

  constructor(browser: Browser) {
    this.#browser = browser as unknown as Connected;
  }

  /** Sends any BiDi command that puppeteer has no method for. */
  send(method: string, params: object): Promise<Reply> {
    return this.#browser.connection.send(method, params);
  }

  /** Tells puppeteer of a tab, as Firefox does when it opens one. */
  announce(tab: object): void {
    this.#browser.connection.emit('browsingContext.contextCreated', tab);
  }

  /** Runs one of the commands inside the browser's window. */
  async run<Name extends keyof Commands>(
    name: Name,
    ...args: Parameters<Commands[Name]>
  ): Promise<Awaited<ReturnType<Commands[Name]>>> {
    this.#context ??= this.#mainWindow();
    const { result } = await this.send('script.callFunction', {
      functionDeclaration: `async (json) => {
        ${helpers.map(String).join('\n')}
        const commands = { ${String(commands[name])} };
        return JSON.stringify({ value: await commands.${name}(...JSON.parse(json)) });
      }`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context: await this.#context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text.replace(/^Error: /, ''));
    return (JSON.parse(result.result.value) as { value: Awaited<ReturnType<Commands[Name]>> }).value;
  }

  async #mainWindow(): Promise<string> {
    const { result } = await this.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const context = result.contexts[0]?.context;
    if (!context) throw new Error('Firefox has no window');
    return context;
  }
}
