// One link of the page: press it to see it there, open it to see everything that is known of it.
import { signal, useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { shorten } from '../src/core/report/shown-address';
import type { Finding } from '../src/core/scan/page-scan-schema';
import type { WholeScan } from '../src/platform/messages';
import { revealLink } from '../src/platform/page-access';
import { t } from '../src/platform/strings';
import { Address } from '../src/ui/address';
import { Anchor } from '../src/ui/anchor';
import { SiteDot } from '../src/ui/site-tag';
import { TypeChip } from '../src/ui/type-chip';
import { Verdict } from '../src/ui/verdict';
import { anchorWords } from '../src/ui/words';
import type { FindingDetails } from './finding-details';
import { forgetters, sites, tab } from './popup-state';
import { said } from './said';
import { Via } from './via';

interface Props {
  finding: Finding;
  whole: WholeScan;
  index: number;
  /** Names the link over all scans of the page. */
  id: string;
  /** Whether Tab stops here; the arrow keys reach the others. */
  reachable: boolean;
  onReach(): void;
}

/** The row whose link is marked on the page, until another is. */
const marked = signal('');
forgetters.push(() => {
  marked.value = '';
});

/** What an open row shows, once it was loaded. */
const details = signal<typeof FindingDetails | null>(null);

export function FindingRow({ finding, whole, index, id, reachable, onReach }: Props) {
  const open = useSignal(false);
  const detailsId = useId();
  const Opened = open.value ? details.value : null;
  const turn = async (to: boolean): Promise<void> => {
    if (to) details.value ??= (await import('./finding-details')).FindingDetails;
    open.value = to;
  };
  const row = useRef<HTMLButtonElement>(null);
  const current = marked.value === id;
  useEffect(() => {
    const list = row.current?.closest('.popup-list');
    if (!current || !list) return;
    // The line that says what became of the press takes room from the list, and Firefox sizes its popup again later.
    const sizes = new ResizeObserver(() => row.current?.scrollIntoView({ block: 'nearest' }));
    sizes.observe(list);
    return () => sizes.disconnect();
  }, [current]);
  const reveal = async (): Promise<void> => {
    if (!tab.value) return;
    const became = await revealLink(tab.value.id, whole, index);
    marked.value = became === 'gone' ? '' : id;
    said.value = became === 'shown' ? '' : t(`reveal_${became}`);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowRight: true, ArrowLeft: false }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    void turn(to);
  };

  return (
    <>
      <div class="finding-line" onKeyDown={onKeyDown}>
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
            <span class="finding-target">
              <SiteDot site={sites.value.find(({ entered }) => entered === finding.site)} />
              <Address address={finding.targetUrl} />
            </span>
            <span class="finding-verdict one-line">
              <Verdict link={finding} brief={finding.wrapper !== null} />
              {finding.wrapper !== null && <Via wrapper={finding.wrapper} />}
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
        <button
          type="button"
          class="finding-more"
          tabIndex={reachable ? 0 : -1}
          aria-expanded={open.value}
          aria-controls={Opened ? detailsId : undefined}
          aria-label={t('details_of', { link: shorten(anchorWords(finding), 80) })}
          onFocus={onReach}
          onClick={() => turn(!open.value)}
        />
      </div>
      {Opened && (
        <div id={detailsId} class="finding-open">
          <Opened finding={finding} scan={whole.scan} />
        </div>
      )}
    </>
  );
}
