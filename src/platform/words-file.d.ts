// Parts of a messages.json, as the build makes them (scripts/build/drop-notes.ts).
declare module '*/messages.json?later' {
  const words: Readonly<Record<string, { readonly message: string }>>;
  export default words;
}
declare module '*/messages.json?brief' {
  const words: Readonly<Record<string, { readonly message: string }>>;
  export default words;
}
