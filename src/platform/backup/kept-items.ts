// THE LIST of what a backup holds beside the ledger: the small stores of `storage.local`, each as one row. A row here is
// all it takes to have a store saved and restored.
import * as v from 'valibot';
import { canonicalText } from '../../core/ledger/canonical-text';
import { spellingOf } from '../../core/url/spelling';
import type { ItemShape, StorageItem } from '../storage-item';
import { mutedSites, resolvedLinks, settings, trackedSites, trackingParameters } from '../stores';
import { savedViews } from '../stores/dashboard-stores';
import { type MutedSites, mutedSitesShape } from '../stores/muted-sites';
import { resolvedLinksShape, uniteLinks } from '../stores/resolved-links';
import { type SavedViews, savedViewsShape, uniteViews } from '../stores/saved-views';
import { settingsShape } from '../stores/settings';
import { type TrackedSites, trackedSitesShape } from '../stores/tracked-sites';
import { SPELLING_LOCK, type TrackingParameters, trackingParametersShape } from '../stores/tracking-parameters';
import type { KeptItem } from './kept-item';

interface Kept<Value> {
  /** The section's name, and that of the lock under which its store is changed. */
  readonly id: string;
  readonly lock: string;
  readonly shape: ItemShape<Value>;
  readonly item: StorageItem<Value>;
  /** Theirs into mine. Replacing takes theirs as it is. */
  merge(mine: Value, theirs: Value): Value;
}

export const keptItems: readonly KeptItem[] = [
  kept<TrackedSites>({
    id: 'sites',
    lock: 'tracked-sites',
    shape: trackedSitesShape,
    item: trackedSites,
    // By id: one that is tracked already stays as it is.
    merge: (mine, { sites }) => {
      const known = new Set(mine.sites.map(({ id }) => id));
      return { version: 1, sites: [...mine.sites, ...sites.filter(({ id }) => !known.has(id))] };
    },
  }),
  // Settings have no parts that two people could share.
  kept({ id: 'settings', lock: 'settings', shape: settingsShape, item: settings, merge: (mine) => mine }),
  kept<MutedSites>({
    id: 'muted-sites',
    lock: 'muted-sites',
    shape: mutedSitesShape,
    item: mutedSites,
    merge: (mine, { hosts }) => ({ version: 1, hosts: [...new Set([...mine.hosts, ...hosts])] }),
  }),
  kept({
    id: 'resolved-links',
    lock: 'resolved-links',
    shape: resolvedLinksShape,
    item: resolvedLinks,
    merge: (mine, theirs) => uniteLinks(theirs, mine),
  }),
  spelled(
    kept<TrackingParameters>({
      id: 'tracking-parameters',
      lock: SPELLING_LOCK,
      shape: trackingParametersShape,
      item: trackingParameters,
      // What is here follows with the next scan; what is taken in comes in that spelling.
      merge: uniteParameters,
    }),
  ),
  kept<SavedViews>({
    id: 'saved-views',
    lock: 'saved-views',
    shape: savedViewsShape,
    item: savedViews,
    merge: uniteViews,
  }),
];

function kept<Value>({ id, lock, shape, item, merge }: Kept<Value>): KeptItem {
  const parse = (row: unknown): Value | null => {
    const parsed = v.safeParse(shape.schema, row);
    return parsed.success ? parsed.output : null;
  };
  return {
    section: { id, parse, key: () => id },
    read: () => item.get(),
    restore: (row, mode) =>
      navigator.locks.request(lock, async () => {
        const theirs = parse(row);
        if (theirs === null) return null;
        const before = await item.get();
        const after = mode === 'merge' ? merge(before, theirs) : theirs;
        if (isSame(before, after)) return null;
        await item.set(after);
        return { id, before, after };
      }),
    putBack: ({ before, after }) =>
      navigator.locks.request(lock, async () => {
        const former = parse(before);
        if (former !== null && isSame(await item.get(), after)) await item.set(former);
      }),
  };
}

function spelled(item: KeptItem): KeptItem {
  return {
    ...item,
    spellAfter: async (row, mode) => {
      const theirs = v.safeParse(trackingParametersShape.schema, row);
      const mine = await trackingParameters.get();
      if (!theirs.success) return spellingOf(mine).spell;
      return spellingOf(mode === 'merge' ? uniteParameters(mine, theirs.output) : theirs.output).spell;
    },
  };
}

function uniteParameters(mine: TrackingParameters, { added, off }: TrackingParameters): TrackingParameters {
  return {
    version: 1,
    added: [...new Set([...mine.added, ...added])],
    off: [...new Set([...mine.off, ...off])],
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b);
}
