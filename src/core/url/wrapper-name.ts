// What people call the redirect a link goes through, from the table of wrappers. Heavy by that table: the popup loads
// this file only where a page has such a link.
import { redirectWrappers } from './redirect-wrappers';

const names: ReadonlyMap<string, string> = new Map(redirectWrappers.map(({ id, name }) => [id, name]));

/** @param wrapper as a finding has it: ids, several levels joined by " > ". An unknown id is its own name. */
export function wrapperNames(wrapper: string): readonly string[] {
  return wrapper.split(' > ').map((id) => names.get(id) ?? id);
}
