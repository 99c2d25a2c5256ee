// The tracked sites go out as a file and come in from one.
import { useRef } from 'preact/hooks';
import type { TrackedSite } from '../../src/core/facts';
import { shorten } from '../../src/core/report/shown-address';
import { saveFile } from '../../src/platform/save-file';
import { addSites, removeSites } from '../../src/platform/stores/change-sites';
import { t } from '../../src/platform/strings';
import { siteErrorWords } from '../../src/ui/words';
import { toast } from '../toast';

/** The parser brings the public suffix list: it comes with the first press. */
const files = () => import('../../src/core/sites/sites-file');

export function SitesFileActs({ sites }: { sites: readonly TrackedSite[] }) {
  const input = useRef<HTMLInputElement>(null);
  const save = async (): Promise<void> => {
    const now = new Date().toISOString();
    const text = (await files()).sitesFile(sites, now);
    saveFile(`backlight-sites-${now.slice(0, 10)}.json`, 'application/json', [text]);
  };
  const bring = async (file: File): Promise<void> => {
    const { readSitesFile } = await files();
    const read = readSitesFile(await file.text(), 'mine', sites, new Date().toISOString());
    await addSites(read.sites);
    const left = read.rejected.slice(0, 3).map(({ entered, error }) => {
      return `${shorten(entered, 60)} (${siteErrorWords(error, shorten(entered, 60))})`;
    });
    const added = t('sites_added', { count: read.sites.length });
    const count = read.rejected.length;
    const said = count === 0 ? added : `${added}. ${t('sites_rejected', { count, lines: left.join(', ') })}`;
    toast(said, read.sites.length > 0 ? () => void removeSites(read.sites) : undefined);
  };
  return (
    <p class="room-acts">
      <button type="button" class="button" data-save-sites disabled={sites.length === 0} onClick={save}>
        {t('sites_save')}
      </button>
      <button type="button" class="button" data-bring-sites onClick={() => input.current?.click()}>
        {t('sites_bring')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.txt,.csv"
        data-sites-file
        aria-label={t('sites_bring')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void bring(file);
        }}
      />
    </p>
  );
}
