// What the last check of `npm test` would say: a host more than in the control run is named, whatever else was reached.
import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import type { Note } from '../../../scripts/browser/reached-hosts';
import { hostIn, startRefusingProxy } from '../../../scripts/browser/refusing-proxy';
import { asked, compareReached } from '../../../scripts/test/compare-reached';

const reached = (host: string, kind: Note['kind'] = 'chromium'): Note => ({ what: 'reached', kind, host });
const shown = (host: string, kind: Note['kind'] = 'chromium'): Note => ({ what: 'shown', kind, host });

describe('compared with a run without Backlight', () => {
  test('what browsers ask by themselves, and pages that were shown, are not too much', () => {
    const suite = [reached('updates.example:443'), shown('blog.example'), reached('blog.example:443')];
    expect(compareReached(suite, [reached('updates.example:443')])).toEqual({
      ...{ suite: 2, ofPages: 1, control: 1, more: [] },
    });
  });

  test('a host that only the suite reached is named, with its browser and port', () => {
    const control = [reached('updates.example:443')];
    const suite = [...control, shown('blog.example'), reached('planted.example:443'), reached('blog.example.evil:80')];
    expect(compareReached(suite, control).more).toEqual([
      'chromium blog.example.evil:80',
      'chromium planted.example:443',
    ]);
  });

  test('what one browser asks by itself is too much in the other', () => {
    const suite = [reached('updates.example:443', 'firefox')];
    expect(compareReached(suite, [reached('updates.example:443')]).more).toEqual(['firefox updates.example:443']);
  });

  test('another port of a host in the control run is too much', () => {
    expect(compareReached([reached('a.example:8443')], [reached('a.example:443')]).more).toHaveLength(1);
  });

  test('each host of a test has its reason', () => {
    for (const { host, why } of asked) expect([host, why.length > 20]).toEqual([host, true]);
  });
});

describe('the proxy', () => {
  test.each([
    ['CONNECT Example.com:443 HTTP/1.1', 'example.com:443'],
    ['GET http://example.com/a?b HTTP/1.1', 'example.com:80'],
    ['POST http://example.com:8080/ HTTP/1.1', 'example.com:8080'],
    ['GET / HTTP/1.1', null],
    ['nonsense', null],
  ])('understands %s', (line, host) => {
    expect(hostIn(line)).toBe(host);
  });

  test('notes the host, answers nothing and hangs up', async () => {
    const notes: string[] = [];
    const proxy = await startRefusingProxy((host) => notes.push(host));
    const answer = await new Promise<string>((done, fail) => {
      const socket = connect(proxy.port, '127.0.0.1', () =>
        socket.write('CONNECT planted.example:443 HTTP/1.1\r\n\r\n'),
      );
      let text = '';
      socket.on('data', (bytes) => (text += bytes));
      socket.on('error', fail);
      socket.on('close', () => done(text));
    });
    proxy.close();
    expect({ answer, notes }).toEqual({ answer: '', notes: ['planted.example:443'] });
  });
});
