// What a group is called.
import { shorten, shownAddress } from '../../src/core/report/shown-address';
import { traits } from '../../src/core/report/traits';
import { type GroupId, groupKind } from '../../src/core/view/groups';
import { t } from '../../src/platform/strings';
import { valueWords } from '../../src/ui/trait-words';

export function groupWords(by: GroupId, { name, value }: { readonly name: string; readonly value: string }): string {
  if (name === '') return t(by === 'anchor' ? 'anchor_empty' : 'grouped_none');
  const trait = traits.find(({ id }) => id === groupKind(by).field);
  if (trait) return valueWords(trait, value);
  return shorten(by === 'page' || by === 'target' ? shownAddress(name) : name, 200);
}
