// Whether the browser tells when a backlink of one's own is followed no longer. The permission for it is asked for in
// the press that switches it on; who switches it off keeps none (background/give-back-notices.ts).
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { askForNotices, mayNotify } from '../../src/platform/notices';
import { onGrants } from '../../src/platform/permissions';
import { changeSettings } from '../../src/platform/stores/change-settings';
import { t } from '../../src/platform/strings';
import { Switch } from '../../src/ui/switch';
import { toast } from '../toast';
import { chosen } from './settings-state';

export function NoticesCard() {
  const id = useId();
  const allowed = useSignal<boolean | null>(null);
  const refused = useSignal(false);
  const wanted = chosen.value.tellUnfollowed;
  useEffect(() => {
    const life = new AbortController();
    const read = async (): Promise<void> => {
      allowed.value = await mayNotify();
    };
    void read();
    onGrants(read, read, life.signal);
    return () => life.abort();
  }, [allowed]);

  const turn = async (on: boolean): Promise<void> => {
    // First thing in the press, also where that is one on "Undo".
    refused.value = on && !(await askForNotices());
    if (refused.value) return;
    if (on) allowed.value = true;
    await changeSettings({ tellUnfollowed: on });
    const value = t(on ? 'settings_on' : 'settings_off');
    toast(t('settings_chosen', { name: t('settings_notices_title'), value }), () => void turn(!on));
  };

  return (
    <section class="card" data-card="notices" aria-labelledby={id}>
      <h2 id={id}>{t('settings_notices_title')}</h2>
      <p>{t('settings_notices_hint')}</p>
      <Switch label={t('settings_notices')} on={wanted && allowed.value === true} onChange={turn} />
      <p role="status" class="quiet">
        {refused.value && t('settings_notices_refused')}
        {!refused.value && wanted && allowed.value === false && t('settings_notices_taken')}
      </p>
    </section>
  );
}
