// Every link of the page, mine and rivals apart, then what is no backlink. Arrow keys walk through the rows.
import { useSignal } from '@preact/signals';
import { findingKeys } from '../src/core/report/finding-keys';
import { type FindingGroup, groupFindings } from '../src/core/report/group-findings';
import type { Finding } from '../src/core/scan/page-scan-schema';
import type { WholeScan } from '../src/platform/messages';
import { t } from '../src/platform/strings';
import { FindingRow } from './finding-row';

/** Rows drawn at first: a page can hold thousands. */
const SHOWN = 100;

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

export function FindingList(whole: WholeScan) {
  const { scan } = whole;
  const { findings } = scan;
  const keys = findingKeys(findings);
  const shown = useSignal(SHOWN);
  const groups = firstRows(groupFindings(findings), shown.value);
  const reachable = useSignal<number | null>(null);
  const first = groups[0]?.findings[0]?.index ?? 0;
  const inReach = groups.some((group) => group.findings.some(({ index }) => index === reachable.value))
    ? reachable.value
    : first;

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    // From anywhere in a row, its disclosure included.
    const row = (event.target as HTMLElement).closest('li')?.querySelector('.finding');
    const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.finding')];
    const at = rows.indexOf(row as HTMLElement);
    if (!step || at < 0 || (event.target as HTMLElement).closest('.finding-open')) return;
    event.preventDefault();
    rows[step(at, rows.length - 1)]?.focus();
  };

  return (
    <div class="popup-list" onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <section key={group.id} class="group" data-group={group.id} aria-labelledby={`group-${group.id}`}>
          <div class="group-head">
            <h2 id={`group-${group.id}`}>{t(`group_${group.id}`)}</h2>
            <span class="number">{groupCount(group, findings)}</span>
          </div>
          <ul>
            {group.findings.map(({ finding, index }) => (
              <li key={keys[index]}>
                <FindingRow
                  finding={finding}
                  whole={whole}
                  index={index}
                  id={keys[index] as string}
                  reachable={index === inReach}
                  onReach={() => {
                    reachable.value = index;
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {findings.length > shown.value && (
        <div class="more">
          <button
            type="button"
            class="button"
            onClick={() => {
              shown.value += SHOWN;
            }}
          >
            {t('show_more', { count: Math.min(SHOWN, findings.length - shown.value) })}
          </button>
        </div>
      )}
    </div>
  );
}

/** The counts of the whole group, however many of its rows are drawn. */
function groupCount({ id }: FindingGroup, findings: readonly Finding[]): string {
  const whole = groupFindings(findings).find((group) => group.id === id);
  const total = whole?.findings.length ?? 0;
  const followed = whole?.followed ?? null;
  return followed === null ? t('links_count', { count: total }) : t('followed_of', { followed, total });
}

function firstRows(groups: readonly FindingGroup[], limit: number): FindingGroup[] {
  let room = limit;
  const kept: FindingGroup[] = [];
  for (const group of groups) {
    if (room <= 0) break;
    kept.push({ ...group, findings: group.findings.slice(0, room) });
    room -= group.findings.length;
  }
  return kept;
}
