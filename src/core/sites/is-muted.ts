// Whether a page is of a site the user has muted: there nothing is marked and nobody looks unless the button is pressed.

/** @param muted hosts: each means itself and everything below it */
export function isMuted(host: string, muted: readonly string[]): boolean {
  return muted.some((one) => host === one || host.endsWith(`.${one}`));
}
