// What the marks look like, on a light page and on a dark one: drawn from the same lists as on pages.
import { styles } from '../../src/core/highlight';
import { type MarkerId, markerOf } from '../../src/core/highlight/markers';
import { type PaletteId, paletteOf } from '../../src/core/highlight/palettes';
import type { HighlightStyle } from '../../src/core/highlight/style';
import { t } from '../../src/platform/strings';
import { styleWords } from '../../src/ui/words';

interface Props {
  markerId: MarkerId;
  paletteId: PaletteId;
  /** Whether marks are switched off: then there is nothing to see but links. */
  off: boolean;
}

const grounds = ['light', 'dark'] as const;

export function MarksSample(props: Props) {
  return (
    <div
      class="sample"
      role="group"
      aria-label={t('settings_sample')}
      data-marker={props.markerId}
      data-off={props.off}
    >
      {grounds.map((ground) => (
        <figure key={ground}>
          <figcaption class="quiet small">{t(`settings_sample_${ground}`)}</figcaption>
          <p class="sample-page" data-ground={ground}>
            {t('settings_sample_before')}{' '}
            {styles.map((style, at) => (
              <span key={style.id} class="sample-item">
                <SampleLink style={style} {...props} />
                {at < styles.length - 1 ? ', ' : '. '}
              </span>
            ))}
            {t('settings_sample_after')}
          </p>
        </figure>
      ))}
    </div>
  );
}

function SampleLink({ style, markerId, paletteId, off }: Props & { style: HighlightStyle }) {
  const marker = markerOf(markerId);
  const { paints, width, tint } = paletteOf(paletteId);
  const colour = paints[style.type].line;
  // By its name as the sheet of the page has it, not as a property of a script: Preact hands both on.
  const text = marker.text?.(style, { colour, width, tint });
  const frame = { border: `${width}px ${style.line} ${colour}`, 'outline-color': colour };
  return (
    <span
      class="sample-link"
      data-style={style.id}
      data-framed={!off && !text}
      data-held={style.held || undefined}
      style={off ? {} : (text ?? frame)}
    >
      {styleWords(style)}
    </span>
  );
}
