// Where everything ends that a browser asks of the network although it should not: a proxy on this machine that notes
// host and port, answers nothing and passes nothing on. Names are not looked up either: a browser leaves that to its proxy.
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Kind, LaunchOptions } from './driver';
import { noteInFile } from './reached-hosts';

export interface RefusingProxy {
  readonly port: number;
  close(): void;
}

/**
 * The proxy of one browser. Interception answers pages before any connection is made; what slips past it (favicons,
 * workers, the browser's own business) ends here. A browser that may use the network has one only while somebody notes what
 * is reached; this machine's own servers are then reached directly.
 */
export async function proxyFor(kind: Kind, options: LaunchOptions): Promise<RefusingProxy | undefined> {
  if (options.network && !options.takeNote && !process.env.BACKLIGHT_REACHED) return undefined;
  const take = options.takeNote ?? noteInFile;
  return startRefusingProxy((host) => take({ what: 'reached', kind, host }));
}

/** @param note is told of each host with its port, as `example.com:443` */
export async function startRefusingProxy(note: (host: string) => void): Promise<RefusingProxy> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    let head = '';
    socket.on('data', (bytes) => {
      head += bytes.toString('latin1');
      const end = head.indexOf('\n');
      if (end < 0 && head.length < 8_192) return;
      const host = hostIn(head.slice(0, Math.max(end, 0)));
      if (host) note(host);
      socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  // Nobody waits for it: a process that has nothing else to do may end.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** The host and port in the first line of a request to a proxy: `CONNECT host:443 …`, `GET http://host/ …`. */
export function hostIn(line: string): string | null {
  const [, method, target = ''] = /^(\w+) (\S+)/.exec(line) ?? [];
  if (method === 'CONNECT') return target.toLowerCase();
  if (!URL.canParse(target)) return null;
  const { hostname, port, protocol } = new URL(target);
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}
