// A second script for pages, which comes only where the user chose to see every link to another site: it says which of
// them are to be marked now, and how. The page script finds, draws and reports as ever; here nothing is found, and nothing
// of it is told to anybody.
import type { KnownPage } from '../known-page';
import type { FoundLink } from '../realm';
import { watchOutside } from './watch-outside';

/** How the two scripts know one another. The build gives the same short names to what both use. */
interface World {
  backlight?: unknown;
  backlightOutside?: ((page: KnownPage, redraw: () => void) => readonly FoundLink[]) & {
    counts(): Promise<Readonly<Record<string, number>> | null>;
    alive(): boolean;
  };
}

const world = globalThis as World;
// Alone there is nothing to do. One that was told to leave, or whose extension was reloaded, is deaf.
if (world.backlight && !world.backlightOutside?.alive()) {
  const { linksOf, counts, lives } = watchOutside();
  world.backlightOutside = Object.assign(linksOf, { counts, alive: lives });
}
