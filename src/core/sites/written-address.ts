// What a person typed as a site, as an address that parses: most leave the scheme out.

/** @param text trimmed */
export function writtenAddress(text: string): string {
  return hasScheme(text) ? text : `http://${text}`;
}

// "example.com:8080" is a host and a port, though the URL Standard reads "example.com:" as a scheme.
function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) && !/^[^/]*\.[^/:]*:/.test(text);
}
