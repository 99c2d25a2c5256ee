// A shortcut as keys one sees: `Alt+Shift+L`, or as Chromium writes it on a Mac, `⌥⇧L`.

export function Keys({ keys }: { keys: string }) {
  const single = keys.includes('+') ? keys.split('+') : [...keys];
  return (
    <span class="keys">
      {single.map((key, at) => (
        <>
          {at > 0 && ' '}
          <kbd key={key}>{key}</kbd>
        </>
      ))}
    </span>
  );
}
