// One of several, each with its words and a hint: a group of radio buttons below their name.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props<Id extends string> {
  id: string;
  label: string;
  options: readonly Id[];
  chosen: Id;
  words(option: Id): string;
  /** What stands below the words, where anything does. */
  hint?(option: Id): ComponentChildren;
  onChoose(option: Id): void;
}

export function ChoiceList<Id extends string>({ id, label, options, chosen, words, hint, onChoose }: Props<Id>) {
  const name = useId();
  return (
    <fieldset class="choice-list" data-choice={id}>
      <legend class="label">{label}</legend>
      {options.map((option) => (
        <label key={option} class="choice-row">
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === chosen}
            onChange={() => onChoose(option)}
          />
          <span>
            {words(option)}
            {hint && <span class="quiet small">{hint(option)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
