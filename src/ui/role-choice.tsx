// Whose sites they are: mine or a rival's.
import { useId } from 'preact/hooks';
import { type Role, roles } from '../core/facts';
import { t } from '../platform/strings';

export function RoleChoice({ role, onChange }: { role: Role; onChange(role: Role): void }) {
  const name = useId();
  return (
    <div class="choice" role="radiogroup" aria-label={t('role_label')}>
      {roles.map((one) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={one === role} onChange={() => onChange(one)} />
          {t(`role_${one}_choice`)}
        </label>
      ))}
    </div>
  );
}
