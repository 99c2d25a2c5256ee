// How a tracked site is called and what dot it has: for whoever watches many.
import { useId } from 'preact/hooks';
import { LONGEST_LABEL, type SiteColour, siteColours } from '../../src/core/sites/site-colours';
import { t } from '../../src/platform/strings';

interface Props {
  label: string;
  colour: SiteColour | null;
  onLabel(label: string): void;
  onColour(colour: SiteColour | null): void;
}

export function SiteLook({ label, colour, onLabel, onColour }: Props) {
  const id = useId();
  return (
    <div class="site-look">
      <div>
        <label class="label" for={id}>
          {t('site_look_label')}
        </label>
        <input
          id={id}
          class="field"
          data-site-label
          maxLength={LONGEST_LABEL}
          aria-describedby={`${id}-hint`}
          value={label}
          onInput={(event) => onLabel(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class="quiet small">
          {t('site_look_label_hint')}
        </p>
      </div>
      <fieldset>
        <legend class="label">{t('site_look_colour')}</legend>
        <div class="site-colours">
          {[null, ...siteColours].map((one) => (
            <label key={one} title={t(`site_look_colour_${one ?? 'none'}`)}>
              <input
                type="radio"
                name={`${id}-colour`}
                value={one ?? ''}
                checked={one === colour}
                aria-label={t(`site_look_colour_${one ?? 'none'}`)}
                onChange={() => onColour(one)}
              />
              {one ? (
                <span class="site-dot" data-colour={one} />
              ) : (
                <span aria-hidden="true">{t('site_look_colour_none')}</span>
              )}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
