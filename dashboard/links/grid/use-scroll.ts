// How far a frame is scrolled, and how high it is; asked once a frame of the screen at most.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export function useScroll(frame: RefObject<HTMLElement | null>): {
  readonly scrollTop: number;
  readonly height: number;
} {
  const [state, setState] = useState({ scrollTop: 0, height: Math.min(innerHeight, 800) });
  useLayoutEffect(() => {
    const own = frame.current;
    if (!own) return;
    const life = new AbortController();
    const read = (): void => {
      const { scrollTop, clientHeight } = own;
      setState((was) =>
        was.scrollTop === scrollTop && was.height === clientHeight ? was : { scrollTop, height: clientHeight },
      );
    };
    // Browsers tell of scrolling once a frame, before they draw.
    own.addEventListener('scroll', read, { passive: true, signal: life.signal });
    const sizes = new ResizeObserver(read);
    sizes.observe(own);
    read();
    return () => {
      life.abort();
      sizes.disconnect();
    };
  }, [frame]);
  return state;
}
