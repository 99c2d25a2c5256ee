// A page's own service worker stands between the page and its network, and would hear a fetch of ours. While nothing was
// pressed but the button it must hear nothing.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Driver } from '../../../scripts/browser/driver';
import { site } from '../../fakes/records';
import { pressAndWait, scanOf, track, until } from '../browsers';

const body =
  '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Worker</title><a href="https://example.com/">a</a>';
const worker = `const heard = [];
self.onfetch = ({ request }) => { heard.push(request.mode + ' ' + request.cache + ' ' + request.url); };
self.onmessage = ({ ports }) => ports[0].postMessage(heard.splice(0));
self.onactivate = (event) => event.waitUntil(clients.claim());`;

let server: Server;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const script = request.url === '/worker.js';
    response.writeHead(200, {
      'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8',
      'cache-control': 'max-age=3600',
      'x-robots-tag': 'nofollow',
    });
    response.end(script ? worker : body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

export function serviceWorkerTest(driver: () => Driver): void {
  test('hears of no request of ours, and neither does its server', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage({ url: `http://page.localhost:${(server.address() as AddressInfo).port}/` });
    await tab.evaluate(() => navigator.serviceWorker.register('/worker.js').then(() => true));
    await tab.waitFor(() => navigator.serviceWorker.controller !== null, { what: 'the worker to stand by' });
    const heard = (): Promise<string[]> =>
      tab.evaluate(
        () =>
          new Promise<string[]>((done) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => done(data);
            navigator.serviceWorker.controller?.postMessage(null, [port2]);
          }),
      );
    // It does hear what the page asks for.
    await tab.evaluate(() => fetch('/other').then(() => true));
    expect(await heard()).toHaveLength(1);
    asked.length = 0;
    await (await pressAndWait(driver(), tab)).close();
    await until(async () => (await scanOf(driver(), tab))?.complete === true, 'the whole page to be read');
    expect(await heard()).toEqual([]);
    expect(asked).toEqual([]);
    await tab.close();
  });
}
