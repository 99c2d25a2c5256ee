// All that is known of an open link. The page is not at hand any more, so a sign says what it means in general.
import type { Entry } from '../../../src/core/ledger/entry';
import { t } from '../../../src/platform/strings';
import { Details } from '../../../src/ui/details';
import { signMeaning } from '../../../src/ui/trait-words';
import { KindChoice } from './kind-choice';
import { LinkWords } from './link-words';

export function LinkDetails({ entry }: { entry: Entry }) {
  return (
    <>
      <Details
        link={entry}
        signs={entry.signs.map((id) => ({ id, why: signMeaning(id) }))}
        without={['sourceKind', 'tags', 'status']}
      >
        <div class="facts">
          <div data-fact="kind">
            <span class="quiet">{t('trait_sourceKind')}</span>
            <KindChoice entry={entry} />
          </div>
        </div>
      </Details>
      <LinkWords entry={entry} />
    </>
  );
}
