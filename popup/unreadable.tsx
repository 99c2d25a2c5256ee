// A page that cannot be read: which kind it is, and what one can do instead.
import type { UnreadableKind } from '../src/core/report/unreadable-page';
import { t } from '../src/platform/strings';
import { EmptyState } from '../src/ui/empty-state';

export function Unreadable({ kind }: { kind: UnreadableKind }) {
  return (
    <div class="popup-state" data-kind={kind}>
      <EmptyState level={1} title={t(`unreadable_${kind}_title`)} hint={t(`unreadable_${kind}_hint`)} />
    </div>
  );
}
