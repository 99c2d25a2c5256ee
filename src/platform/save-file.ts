// Saves a file the way a page does, by a link with `download`: no permission is needed.

/** Begins the download of parts as one file. */
export function saveFile(name: string, mime: string, parts: readonly (string | Uint8Array<ArrayBuffer>)[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned; Firefox asks the user first.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
