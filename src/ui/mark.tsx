// The mark of Backlight in our own pages: a link of chain with light behind it.
export function Mark({ size }: { size: number }) {
  return <img src="/icons/48.png" width={size} height={size} alt="" />;
}
