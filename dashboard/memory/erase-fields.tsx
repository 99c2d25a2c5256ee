// How one names what is to be erased: a tracked site, a domain, times.
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Entry } from '../../src/core/ledger/entry';
import type { Erasure } from '../../src/core/ledger/erasure';
import { t } from '../../src/platform/strings';
import { withLedger } from '../links-state';

/** THE LIST of ways that are offered here. Single links are erased where they stand. Their words: `erase_by_<id>`. */
export const ways = ['domain', 'site', 'lastSeen', 'firstSeen'] as const satisfies readonly Erasure['by'][];

/** What stands in the fields. Dates are those of the user's own calendar, YYYY-MM-DD. */
export interface EraseChoice {
  readonly by: (typeof ways)[number];
  readonly site: string;
  readonly domain: string;
  readonly from: string;
  readonly to: string;
}

const made: Readonly<Record<EraseChoice['by'], (choice: EraseChoice) => Erasure | null>> = {
  domain: ({ domain }) => (domain.trim() ? { by: 'domain', domain: domain.trim().toLowerCase() } : null),
  site: ({ site }) => (site ? { by: 'site', siteId: site } : null),
  lastSeen: ({ to }) => (to ? { by: 'lastSeen', before: dayBegins(to, 0) } : null),
  firstSeen: ({ from, to }) =>
    from && to ? { by: 'firstSeen', from: dayBegins(from, 0), to: dayBegins(to, 1) } : null,
};

/** What the fields name; null while something is missing. */
export function erasureOf(choice: EraseChoice): Erasure | null {
  return made[choice.by](choice);
}

/** @param later days after that one */
function dayBegins(date: string, later: number): string {
  const day = new Date(`${date}T00:00:00`);
  day.setDate(day.getDate() + later);
  return day.toISOString();
}

interface Props {
  choice: EraseChoice;
  onChange(change: Partial<EraseChoice>): void;
}

export function EraseFields({ choice, onChange }: Props) {
  if (choice.by === 'site') return <SiteField choice={choice} onChange={onChange} />;
  if (choice.by === 'domain') return <DomainField choice={choice} onChange={onChange} />;
  return (
    <>
      {choice.by === 'firstSeen' && (
        <label>
          <span class="quiet">{t('erase_from')}</span>
          <input
            type="date"
            class="field"
            data-erase-from
            value={choice.from}
            onInput={(event) => onChange({ from: event.currentTarget.value })}
          />
        </label>
      )}
      <label>
        <span class="quiet">{t(choice.by === 'firstSeen' ? 'erase_to' : 'erase_before')}</span>
        <input
          type="date"
          class="field"
          data-erase-to
          value={choice.to}
          onInput={(event) => onChange({ to: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

/** Sites that are tracked no longer too: what was found for them is still there. */
function SiteField({ choice, onChange }: Props) {
  const known = useSignal<readonly Entry[]>([]);
  useEffect(() => {
    void withLedger((ledger) => ledger.sites()).then((sites) => {
      known.value = sites;
    });
  }, []);
  return (
    <select
      class="field"
      data-erase-site
      aria-label={t('erase_by_site')}
      value={choice.site}
      onChange={(event) => onChange({ site: event.currentTarget.value })}
    >
      <option value="">{t('erase_choose_site')}</option>
      {known.value.map(({ siteId, site }) => (
        <option key={siteId} value={siteId}>
          {site}
        </option>
      ))}
    </select>
  );
}

const OFFERED = 20;

function DomainField({ choice, onChange }: Props) {
  const id = useId();
  const offered = useSignal<readonly string[]>([]);
  useEffect(() => {
    void withLedger((ledger) => ledger.domains(choice.domain, OFFERED)).then((domains) => {
      offered.value = domains;
    });
  }, [choice.domain]);
  return (
    <>
      <input
        class="field"
        data-erase-domain
        aria-label={t('erase_by_domain')}
        placeholder={t('erase_domain_placeholder')}
        list={id}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        value={choice.domain}
        onInput={(event) => onChange({ domain: event.currentTarget.value })}
      />
      <datalist id={id}>
        {offered.value.map((domain) => (
          <option key={domain} value={domain} />
        ))}
      </datalist>
    </>
  );
}
