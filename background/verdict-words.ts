// What is said of a link on its page, such as "nofollow · not followed: the link's own rel".
import type { Traits } from '../src/core/classify';
import { joined } from '../src/platform/joined';
import { t } from '../src/platform/strings';

export function verdictWords({
  followed,
  reason,
  types,
  type,
}: Pick<Traits, 'followed' | 'reason' | 'types' | 'type'>): string {
  const kind = (types.length > 0 ? types : [type]).map((one) => t(`type_${one}`)).join(' ');
  return followed
    ? `${kind} · ${t('verdict_followed')}`
    : `${kind} · ${t('verdict_not_followed')}: ${t(`reason_${joined(reason)}`)}`;
}
