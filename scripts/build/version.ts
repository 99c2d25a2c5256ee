// The version of all that is built, packaged and said of Backlight: package.json's.
import own from '../../package.json' with { type: 'json' };

export const { version } = own;
