// Reasons to look twice: in a row as small marks, in an opened row with the sentence that says why.
import { signMeaning, signWords } from './trait-words';
import './signs.css';

/** One a sign, by its name; what it means on hover. */
export function SignMarks({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <span class="sign-marks">
      {ids.map((id) => (
        <span key={id} class="sign-mark" data-sign={id} title={signMeaning(id)}>
          {signWords(id)}
        </span>
      ))}
    </span>
  );
}

/** How many there are, where there is no room for their names; these on hover and for those who hear the page. */
export function SignCount({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  const names = ids.map(signWords).join(', ');
  return (
    <span class="sign-count" title={names}>
      <span aria-hidden="true">{ids.length}</span>
      <span class="spoken">{names}</span>
    </span>
  );
}

export interface Reasoned {
  readonly id: string;
  readonly why: string;
}

export function SignReasons({ signs }: { signs: readonly Reasoned[] }) {
  if (signs.length === 0) return null;
  return (
    <ul class="sign-reasons">
      {signs.map(({ id, why }) => (
        <li key={id} data-sign={id}>
          <span class="sign-mark">{signWords(id)}</span> <span>{why}</span>
        </li>
      ))}
    </ul>
  );
}
