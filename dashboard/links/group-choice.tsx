// What the links are put together by.
import { groupKinds, isGroupId } from '../../src/core/view/groups';
import { t } from '../../src/platform/strings';
import { show, view } from './view-state';

export function GroupChoice() {
  return (
    <select
      class="field"
      data-group-by
      aria-label={t('grouped_label')}
      value={view.value.group ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        show({ group: isGroupId(value) ? value : null, groupSort: null });
      }}
    >
      <option value="">{t('grouped_no')}</option>
      {groupKinds.map(({ id }) => (
        <option key={id} value={id}>
          {t('grouped_by', { what: t(`grouped_${id}`) })}
        </option>
      ))}
    </select>
  );
}
