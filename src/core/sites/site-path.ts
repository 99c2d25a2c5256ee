// The one way a tracked site's path is spelled, shared by the field that makes sites and the page script that matches.

/** A path without its last "/"; the root becomes "". */
export function withoutFinalSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
