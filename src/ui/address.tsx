// An address shown as text: shortened for the eye, whole on hover, left to right whatever it holds.
import { shorten, shownAddress } from '../core/report/shown-address';

export function Address({ address }: { address: string }) {
  return (
    <span class="address one-line" title={shorten(address, 600)}>
      <span dir="ltr">{shownAddress(address)}</span>
    </span>
  );
}

interface Props {
  address: string;
  children?: preact.ComponentChildren;
  /** In a grid one moves by its own keys, not from link to link. */
  inGrid?: boolean;
}

/** The same as a link that opens in a new tab and does not say where it was pressed. Only web addresses become links. */
export function AddressLink({ address, children, inGrid }: Props) {
  const shown = children ?? <span dir="ltr">{shownAddress(address)}</span>;
  const title = shorten(address, 600);
  if (!/^https?:/i.test(address))
    return (
      <span class="one-line" title={title}>
        {shown}
      </span>
    );
  return (
    <a
      class="address one-line"
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      title={title}
      tabIndex={inGrid ? -1 : undefined}
    >
      {shown}
    </a>
  );
}
