// Something that is on or off, and changes at once.
interface Props {
  label: string;
  title?: string;
  on: boolean;
  onChange(on: boolean): void;
}

export function Switch({ label, title, on, onChange }: Props) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} title={title} onClick={() => onChange(!on)}>
      <span class="switch-track" aria-hidden="true" />
      {label}
    </button>
  );
}
