// Turns the marks off and on, on every page at once: it is the same switch as the popup's.
import { changeSettings } from '../../src/platform/stores/change-settings';
import { t } from '../../src/platform/strings';
import { giveSign, letters } from '../give-sign';
import type { CommandTab } from '.';

export async function toggleHighlight({ id }: CommandTab): Promise<void> {
  const { highlight: was } = await changeSettings(({ highlight }) => ({ highlight: !highlight }));
  await giveSign(id, was ? letters.off : letters.on, () => t(was ? 'told_marks_off' : 'told_marks_on'));
}
