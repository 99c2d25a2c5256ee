// Bytes of a file as text. Tools write UTF-8 with and without a byte order mark, and UTF-16 (Ahrefs); old spreadsheets
// write in the locale's own encoding.

/** The text without its byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const decode = (label: string, fatal = false): string => new TextDecoder(label, { fatal }).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be');
  // Without a mark: in UTF-16 every other byte of a head in Latin letters is nothing.
  const head = bytes.subarray(0, 64);
  const zeros = (from: 0 | 1): number => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (zeros(1) > head.length / 4) return decode('utf-16le');
  if (zeros(0) > head.length / 4) return decode('utf-16be');
  try {
    return decode('utf-8', true);
  } catch {
    return decode('windows-1252');
  }
}
