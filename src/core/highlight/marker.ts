// What a marker is: how a link of any type is marked on a page, as one marks a text with a pen, a brush or a frame.
import type { HighlightStyle } from './style';

export interface Ink {
  readonly colour: string;
  readonly width: number;
  readonly tint: number;
}

export interface Marker {
  readonly id: string;
  /**
   * What a marked text looks like, as CSS declarations that a highlight may have (they never move the text); null: it is
   * framed, as pictures always are.
   */
  readonly text: ((style: HighlightStyle, ink: Ink) => Readonly<Record<string, string>>) | null;
}

/** The line of a style, which no marker for text does without: type is never carried by colour alone. */
export function lineOf({ decoration }: HighlightStyle, { colour, width }: Ink): string {
  return `${decoration} ${colour} ${width}px`;
}

/** A light tint of the line's colour. */
export function tintOf({ colour, tint }: Ink): string {
  return (
    colour +
    Math.round(tint * 2.55)
      .toString(16)
      .padStart(2, '0')
  );
}
