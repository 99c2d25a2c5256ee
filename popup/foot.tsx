// What one can do from every state: marks on or off, take the page's links away, go to everything found so far.
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { changeSettings } from '../src/platform/stores/change-settings';
import { t } from '../src/platform/strings';
import { openDashboard } from '../src/platform/tabs';
import { ExportMenu } from '../src/ui/export-menu';
import { Switch } from '../src/ui/switch';
import { leave } from './in-panel';
import { chosen, type PopupState, spelling } from './popup-state';
import { said } from './said';

/** Loaded at the first press: it brings the writers of files and their words. */
const takeaway = () => import('./takeaway');

export function Foot({ current }: { current: PopupState }) {
  // In the two states with a field, or with nothing else to press, this is what comes next.
  const primary = current.name === 'unreadable' || current.name === 'nothing' || current.name === 'found';
  return (
    <footer class="popup-foot">
      <div class="foot-row">
        <Switch
          label={t('highlight_switch')}
          title={t('highlight_hint')}
          on={chosen.value.highlight}
          onChange={setHighlight}
        />
        {current.name === 'found' && <Takeaway scan={current.scan} />}
        <button
          type="button"
          class={`button ${primary ? 'button-primary' : 'button-plain'}`}
          data-open="dashboard"
          onClick={toDashboard}
        >
          {t('open_dashboard')}
        </button>
      </div>
    </footer>
  );
}

function Takeaway({ scan }: { scan: PageScan }) {
  const copy = async (): Promise<void> => {
    const { copyPage } = await takeaway();
    const copied = await copyPage(scan, spelling.value.spell);
    said.value = copied ? t('copied', { count: scan.findings.length }) : t('copy_refused');
  };
  return (
    <>
      <button type="button" class="button button-plain" data-copy title={t('copy_hint')} onClick={copy}>
        {t('copy_button')}
      </button>
      <ExportMenu
        load={async () => (await takeaway()).pageExporters}
        onChoose={async (exporter) => {
          const { savePage } = await takeaway();
          await savePage(exporter, scan, spelling.value.spell);
        }}
      />
    </>
  );
}

async function setHighlight(on: boolean): Promise<void> {
  chosen.value = { ...chosen.value, highlight: on };
  await changeSettings({ highlight: on });
}

async function toDashboard(): Promise<void> {
  await openDashboard();
  leave();
}
