// The pseudo-language: English that is 40 % longer, with accents, as the longer of real languages are. What is cut off or
// wider than the window with it was made for English alone (test/e2e/languages.test.ts).

const MORE = 0.4;
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ê',
  i: 'ï',
  o: 'ø',
  u: 'ü',
  y: 'ÿ',
  A: 'Å',
  E: 'É',
  O: 'Ö',
};

/** The words, longer; what is filled in stays. */
export function pseudoWords(message: string): string {
  const parts = message.split(/(\{\w+\})/);
  const letters = parts.filter((_, at) => at % 2 === 0).join('').length;
  let missing = Math.ceil(letters * MORE);
  return parts
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(/[a-z]/gi, (letter) => {
            const accented = accents[letter];
            if (!accented) return letter;
            const more = Math.min(missing, 1);
            missing -= more;
            return accented + accented.toLowerCase().repeat(more);
          }),
    )
    .map((part, at, all) => (at === all.length - 1 && missing > 0 ? `${part}${'~'.repeat(missing)}` : part))
    .join('');
}
