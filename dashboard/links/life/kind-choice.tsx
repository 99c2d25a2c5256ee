// What kind of site a link is on, and the user's better knowledge: a choice here wins over every table from then on.
import { useId } from 'preact/hooks';
import type { Entry } from '../../../src/core/ledger/entry';
import { traits, valueKey } from '../../../src/core/report/traits';
import type { SourceKind } from '../../../src/core/source/source-kinds';
import { sourceKinds } from '../../../src/core/source/source-kinds';
import { t, type Words } from '../../../src/platform/strings';
import { sayOfDomain, wordsOf } from '../../say-of';

const kindTrait = traits.find(({ id }) => id === 'sourceKind');

export function KindChoice({ entry }: { entry: Pick<Entry, 'referringDomain' | 'sourceKind'> }) {
  const id = useId();
  const domain = entry.referringDomain;
  const corrected = wordsOf(domain).kind !== null;

  return (
    <div class="kind-choice">
      <label class="spoken" for={id}>
        {t('kind_of', { domain })}
      </label>
      <select
        id={id}
        class="field"
        data-kind-of={domain}
        aria-describedby={`${id}-hint`}
        value={entry.sourceKind ?? 'unknown'}
        onChange={(event) => sayOfDomain(domain, { kind: event.currentTarget.value as SourceKind })}
      >
        {sourceKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindTrait && t(valueKey(kindTrait, kind) as Words)}
          </option>
        ))}
      </select>
      <span id={`${id}-hint`} class="quiet" role="status" data-corrected={corrected}>
        {t(corrected ? 'kind_corrected' : 'kind_hint', { domain })}
      </span>
      {corrected && (
        <button type="button" class="link-button" data-take-back onClick={() => sayOfDomain(domain, { kind: null })}>
          {t('kind_take_back')}
        </button>
      )}
    </div>
  );
}
