// The same file; the build keeps of it what later-families.ts names.
declare module '*/messages.json?later' {
  const words: Readonly<Record<string, { readonly message: string }>>;
  export default words;
}
