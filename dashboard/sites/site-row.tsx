// One tracked site: its name, what it covers, whose it is.
import type { TrackedSite } from '../../src/core/facts';
import { t } from '../../src/platform/strings';
import { RelativeTime } from '../../src/ui/relative-time';
import { SiteTag } from '../../src/ui/site-tag';
import { exceptionLines, scopeWords } from '../../src/ui/words';

interface Props {
  site: TrackedSite;
  onEdit(): void;
  onRemove(): void;
}

export function SiteRow({ site, onEdit, onRemove }: Props) {
  const except = exceptionLines(site).join(', ');
  const covers = [scopeWords(site), except && t('except_list', { list: except })].filter(Boolean).join(', ');
  return (
    <div class="site-row">
      <div class="site-row-words">
        <p class="site-row-name one-line" title={site.entered}>
          <SiteTag site={site} />
          {site.label !== '' && <span class="quiet"> {site.entered}</span>}
        </p>
        <p class="quiet small one-line" title={covers}>
          {covers}
        </p>
      </div>
      <p class="role" data-role={site.role}>
        {t(`role_${site.role}`)}
      </p>
      <p class="quiet small site-row-added">
        {t('added')} <RelativeTime at={site.addedAt} />
      </p>
      <p class="site-row-acts">
        <button
          type="button"
          class="button button-plain"
          data-edit
          aria-label={t('edit_site', { site: site.entered })}
          onClick={onEdit}
        >
          {t('edit')}
        </button>
        <button
          type="button"
          class="button button-plain"
          data-remove
          aria-label={t('remove_site', { site: site.entered })}
          onClick={onRemove}
        >
          {t('remove')}
        </button>
      </p>
    </div>
  );
}
