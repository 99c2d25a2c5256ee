// Where every link to another site is marked: how many of each type there are on the page, tracked or not.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { styles } from '../src/core/highlight';
import { countOutside } from '../src/platform/page-access';
import { t } from '../src/platform/strings';
import { TypeBar } from '../src/ui/type-bar';
import { chosen, forgetters, state, tab } from './popup-state';

/** By style id; null before they are known. Outside the component: the popup may turn from "nothing" to "found". */
const counts = signal<Readonly<Record<string, number>> | null>(null);
forgetters.push(() => {
  counts.value = null;
});

export function OutsideCounts() {
  const on = chosen.value.what === 'external';
  useEffect(() => {
    if (!on || !tab.value) return;
    let current = true;
    void countOutside(tab.value.id).then((counted) => {
      if (current && counted) counts.value = counted;
    });
    return () => {
      current = false;
    };
  }, [on, state.value]);
  if (!on || !counts.value) return null;
  const known = counts.value;
  const shown = styles.map((style) => ({ style, count: known[style.id] ?? 0 }));
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="outside" data-outside={total} aria-labelledby="outside">
      <h2 id="outside" class="outside-title">
        {t('outside_count', { count: total })}
      </h2>
      {total > 0 && <TypeBar counts={shown} label={t('outside_label')} />}
    </section>
  );
}
