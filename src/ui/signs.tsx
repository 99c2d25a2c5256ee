// Reasons to look twice: in a row as small marks, in an opened row with the sentence that says why.
import { topicOf } from '../core/help/topic-of';
import { HelpMark } from './help-mark';
import { signMeaning, signWords } from './trait-words';
import './signs.css';

/** The first by its name, the others as a count: all of them on hover and for those who hear the page. */
export function SignMarks({ ids }: { ids: readonly string[] }) {
  const [first, ...others] = ids;
  if (first === undefined) return null;
  return (
    <span class="sign-marks" title={ids.map(signMeaning).join(' ')}>
      <span class="sign-mark" data-sign={first}>
        {signWords(first)}
      </span>
      {others.length > 0 && (
        <>
          <span class="sign-mark" aria-hidden="true">
            +{others.length}
          </span>
          <span class="spoken">{others.map(signWords).join(', ')}</span>
        </>
      )}
    </span>
  );
}

function SignHelp({ id }: { id: string }) {
  const topic = topicOf('signs', id);
  return topic && <HelpMark topic={topic} />;
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
          <SignHelp id={id} />
        </li>
      ))}
    </ul>
  );
}
