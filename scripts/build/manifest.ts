// The manifest as it is built: manifest.json, with the version that package.json names. There is no other place for it.
import written from '../../manifest.json' with { type: 'json' };
import { version } from './version';

export const manifest = { ...written, version };
