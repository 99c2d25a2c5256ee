// A picture of some markup, of exactly so many pixels: what is laid together or drawn rather than taken.
import type { Driver } from '../browser/driver';

/** What the stores ask of a screenshot. */
export const WIDTH = 1280;
export const HEIGHT = 800;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly style: string;
  readonly markup: string;
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
}

const address = 'https://picture.example/';

export async function takeOf(driver: Driver, file: string, drawing: Drawing): Promise<void> {
  const { width, height, style, markup, files = {} } = drawing;
  const resources = Object.fromEntries(
    Object.entries(files).map(([name, body]) => {
      const type = name.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
      return [address + name, { body, headers: { 'content-type': type } }];
    }),
  );
  const body = `<!doctype html><meta charset="utf-8"><style>html, body { margin: 0; width: ${width}px; height: ${height}px; overflow: hidden; position: relative; } ${style}</style>${markup}`;
  const tab = await driver.openPage({ url: address, body, resources });
  await tab.setViewport(width, height);
  await tab.waitFor(() => [...document.images].every((one) => one.complete && one.naturalWidth > 0), {
    what: 'the parts of the picture',
  });
  await tab.screenshot(file);
  await tab.close();
}
