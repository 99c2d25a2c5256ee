// Takes a chart away as a file that needs nothing beside it: SVG, or PNG at twice its size.
import type { Scene } from '../../src/core/chart/scene';
import { sceneFile } from '../../src/core/chart/scene-file';
import { saveFile } from '../../src/platform/save-file';
import { t } from '../../src/platform/strings';
import { DropDown } from '../../src/ui/drop-down';
import { lookOf } from './file-look';
import { paintPng } from './paint-png';

export function ChartExport({ id, title, scene }: { id: string; title: string; scene: Scene }) {
  const name = (ending: string): string => `backlight-${id}-${new Date().toISOString().slice(0, 10)}.${ending}`;
  const saveSvg = (): void => saveFile(name('svg'), 'image/svg+xml', [sceneFile(scene, lookOf(title))]);
  const savePng = async (): Promise<void> => saveFile(name('png'), 'image/png', [await paintPng(scene, lookOf(title))]);
  return (
    <DropDown
      id={`chart-${id}`}
      label={
        <span>
          {t('chart_save')}
          <span class="spoken"> {title}</span>
        </span>
      }
    >
      <div class="chart-save">
        <button type="button" class="button button-plain" data-save-chart="svg" onClick={saveSvg}>
          {t('chart_save_svg')}
        </button>
        <button type="button" class="button button-plain" data-save-chart="png" onClick={() => void savePng()}>
          {t('chart_save_png')}
        </button>
      </div>
    </DropDown>
  );
}
