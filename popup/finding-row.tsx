// One link of the page: press it to see it there.
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../src/core/scan/page-scan-schema';
import { revealLink } from '../src/platform/page-access';
import { t } from '../src/platform/strings';
import { Address } from '../src/ui/address';
import { Anchor } from '../src/ui/anchor';
import { TypeChip } from '../src/ui/type-chip';
import { Verdict } from '../src/ui/verdict';
import { tab } from './popup-state';
import { said } from './said';

interface Props {
  finding: Finding;
  index: number;
  scanId: string;
  /** Whether Tab stops here; the arrow keys reach the others. */
  reachable: boolean;
  onReach(): void;
}

/** The row whose link is marked on the page, until another is. */
const marked = signal('');

export function FindingRow({ finding, index, scanId, reachable, onReach }: Props) {
  const id = `${scanId} ${index}`;
  const row = useRef<HTMLButtonElement>(null);
  const current = marked.value === id;
  useEffect(() => {
    // The line that says what became of the press takes room from the list.
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const reveal = async (): Promise<void> => {
    if (!tab.value) return;
    const became = await revealLink(tab.value.id, scanId, index);
    marked.value = became === 'gone' ? '' : id;
    said.value = became === 'shown' ? '' : t(`reveal_${became}`);
  };

  return (
    <button
      ref={row}
      type="button"
      class="finding"
      data-index={index}
      data-type={finding.type}
      data-followed={finding.followed}
      tabIndex={reachable ? 0 : -1}
      aria-current={current || undefined}
      onFocus={onReach}
      onClick={reveal}
    >
      <TypeChip link={finding} />
      <span class="finding-words">
        <Anchor link={finding} />
        <Address address={finding.targetUrl} />
        <span class="finding-verdict one-line">
          <Verdict link={finding} />
          {finding.visibility === 'hidden' && (
            <>
              {' '}
              · <span class="flag">{t('flag_hidden')}</span>
            </>
          )}
          {finding.frameUrl !== null && <> · {t('flag_frame')}</>}
        </span>
      </span>
    </button>
  );
}
