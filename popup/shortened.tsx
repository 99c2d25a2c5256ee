// The shortened links of the page: how many there are in one quiet line, and behind it each with a button that asks
// its shortener. Before the button stands what the press will do; nothing is asked without one.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { shorten, shownAddress } from '../src/core/report/shown-address';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import type { Resolved, UnresolvedLink } from '../src/platform/messages';
import { askForHost } from '../src/platform/permissions';
import { resolvedLinks } from '../src/platform/stores';
import { forgetAsked, noteAsked, wereUnseen } from '../src/platform/stores/asked-links';
import type { ResolvedLinks } from '../src/platform/stores/resolved-links';
import { t } from '../src/platform/strings';
import { listUnresolved, resolveLink } from '../src/platform/unresolved-links';
import { Address } from '../src/ui/address';
import { forgetters, tab } from './popup-state';
import { said } from './said';
import './shortened.css';

// Outside the component: a link that is resolved can turn the whole popup from "nothing" to "found".
const open = signal(false);
/** All that were listed since the popup opened: one that is resolved stays, to say where it leads. */
const rows = signal<readonly UnresolvedLink[] | null>(null);
const known = signal<ResolvedLinks['links']>({});
/** Whether the browser kept an answer from us before this popup opened, and will until its next start. */
const unseen = signal(false);
const asking = signal<ReadonlySet<string>>(new Set());
forgetters.push(() => {
  open.value = false;
  rows.value = null;
});

export function Shortened({ scan }: { scan: PageScan }) {
  const count = scan.counts.unresolved;
  useEffect(() => {
    if (open.value) void list();
  }, [open.value, scan]);
  useEffect(() => {
    const life = new AbortController();
    let heard = false;
    resolvedLinks.subscribe(({ links }) => {
      heard = true;
      known.value = links;
    }, life.signal);
    void resolvedLinks.get().then(({ links }) => {
      if (!heard) known.value = links;
    });
    return () => life.abort();
  }, []);
  if (count === 0 && !rows.value?.length) return null;

  return (
    <details
      class="shortened"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{count > 0 ? t('shortened_count', { count }) : t('shortened_done')}</summary>
      <div class="shortened-list">
        {rows.value?.length === 0 && <p>{t('shortened_unlisted')}</p>}
        {tab.value?.incognito && <p data-private>{t('resolve_private')}</p>}
        {unseen.value && <p data-unseen>{t('resolve_unseen')}</p>}
        {byHost(rows.value ?? []).map(([host, links]) => (
          <section key={host} aria-label={host}>
            {!tab.value?.incognito && <p>{t('resolve_what', { host })}</p>}
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <Row link={link} host={host} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

function Row({ link: { href, text }, host }: { link: UnresolvedLink; host: string }) {
  const told = Object.hasOwn(known.value, href) ? known.value[href] : undefined;
  const busy = asking.value.has(href);
  return (
    <div class="shortened-row" data-href={href}>
      <span class="shortened-words">
        <span class="one-line" title={text}>
          <bdi>{shorten(text.trim() || t('anchor_empty'), 200)}</bdi>
        </span>
        <Address address={href} />
        {typeof told === 'string' && (
          <span class="shortened-told" data-target={told}>
            {t('resolved_to')} <Address address={told} />
          </span>
        )}
        {told === null && !busy && <span class="shortened-told">{t('resolved_to_nothing', { host })}</span>}
      </span>
      {typeof told !== 'string' && !tab.value?.incognito && (
        <button
          type="button"
          class="button"
          data-resolve={href}
          disabled={busy}
          aria-label={t('resolve_label', { address: shownAddress(href) })}
          onClick={() => press(href, host)}
        >
          {t('resolve_button')}
        </button>
      )}
    </div>
  );
}

/** Notes the press, and asks the browser in the same breath: after any wait it would not count as the user's. */
function press(href: string, host: string): void {
  const tabId = tab.value?.id;
  if (tabId === undefined) return;
  const noted = noteAsked(href, { tabId, atMs: Date.now() });
  void finish(href, host, noted, askForHost(href));
}

// In Chromium the browser's question has closed the popup by now, and the background does the rest by itself.
async function finish(href: string, host: string, noted: Promise<void>, answer: Promise<boolean>): Promise<void> {
  asking.value = new Set([...asking.value, href]);
  await noted;
  if (await answer) {
    const resolved = await resolveLink(href);
    said.value = saidOf(resolved, href, host);
  } else {
    await forgetAsked(href);
    said.value = t('resolve_refused', { host });
  }
  asking.value = new Set([...asking.value].filter((one) => one !== href));
}

function saidOf(resolved: Resolved | null, href: string, host: string): string {
  if (resolved && 'failed' in resolved && resolved.failed === 'unseen') return t('resolve_unseen');
  if (!resolved || 'failed' in resolved || resolved.target === null) return t('resolved_to_nothing', { host });
  return `${shownAddress(href)} ${t('resolved_to')} ${shownAddress(resolved.target)}`;
}

async function list(): Promise<void> {
  if (!tab.value) return;
  const [found, hidden] = await Promise.all([listUnresolved(tab.value.id), wereUnseen()]);
  if (rows.value === null) unseen.value = hidden;
  const before = rows.value ?? [];
  rows.value = [...before, ...found.filter((link) => !before.some(({ href }) => href === link.href))];
}

function byHost(links: readonly UnresolvedLink[]): [host: string, links: UnresolvedLink[]][] {
  const groups = new Map<string, UnresolvedLink[]>();
  for (const link of links) {
    const host = new URL(link.href).hostname;
    groups.set(host, [...(groups.get(host) ?? []), link]);
  }
  return [...groups];
}
