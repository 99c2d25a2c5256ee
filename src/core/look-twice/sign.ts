// What a sign is: something about a link or its page that is worth a second look. It gives its reason and no score:
// whether a link is spam is for the person to say.
import type { TrackedSite } from '../facts';
import type { Finding, PageScan } from '../scan/page-scan-schema';

/** What a sign is seen in. */
export interface Look {
  readonly finding: Finding;
  readonly scan: PageScan;
  readonly tracked: readonly TrackedSite[];
}

/** The reason, in words to come: a sentence and what is filled into it. */
export interface Reason {
  /** The sentence, where a sign has more than one: what stands after the sign's id in its key. */
  readonly variant?: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One entry of THE LIST. */
export interface SignKind<Id extends string = string> {
  /** Also the file's name, and the beginning of its strings. */
  readonly id: Id;
  /** The reason where the sign is there, else null. */
  see(look: Look): Reason | null;
}
