// How links stand out on pages: whether, which of them, in what style and colours; and what that looks like.
import { useId } from 'preact/hooks';
import { type MarkerId, markerIds } from '../../src/core/highlight/markers';
import { type PaletteId, paletteIds } from '../../src/core/highlight/palettes';
import { joined } from '../../src/platform/joined';
import { type What, whats } from '../../src/platform/stores/settings';
import { t } from '../../src/platform/strings';
import { Switch } from '../../src/ui/switch';
import { ChoiceList } from './choice-list';
import { MarksSample } from './marks-sample';
import { choose, chosen } from './settings-state';

const whatWords = (what: What): string => t(`what_${what}`);
const markerWords = (marker: MarkerId): string => t(`marker_${joined(marker)}`);
const paletteWords = (palette: PaletteId): string => t(`palette_${joined(palette)}`);

export function MarksCard() {
  const id = useId();
  const { highlight, what, marker, palette } = chosen.value;
  const turn = (on: boolean): Promise<void> =>
    choose({ highlight: on }, t('settings_highlight'), t(on ? 'settings_on' : 'settings_off'));

  return (
    <section class="card" data-card="marks" aria-labelledby={id}>
      <h2 id={id}>{t('settings_marks_title')}</h2>
      <p>{t('settings_marks_hint')}</p>
      <Switch label={t('settings_highlight')} on={highlight} onChange={turn} />
      <ChoiceList
        id="what"
        label={t('settings_what')}
        options={whats}
        chosen={what}
        words={whatWords}
        hint={(one) => t(`what_${one}_hint`)}
        onChoose={(one) => choose({ what: one }, t('settings_what'), whatWords(one))}
      />
      <div class="choice-pair">
        <ChoiceList
          id="marker"
          label={t('settings_marker')}
          options={markerIds}
          chosen={marker}
          words={markerWords}
          onChoose={(one) => choose({ marker: one }, t('settings_marker'), markerWords(one))}
        />
        <ChoiceList
          id="palette"
          label={t('settings_palette')}
          options={paletteIds}
          chosen={palette}
          words={paletteWords}
          onChoose={(one) => choose({ palette: one }, t('settings_palette'), paletteWords(one))}
        />
      </div>
      <MarksSample markerId={marker} paletteId={palette} off={!highlight} />
    </section>
  );
}
