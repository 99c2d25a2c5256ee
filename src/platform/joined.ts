// Turns the id of a list's entry into the end of the key of its words.
type Joined<Id extends string> = Id extends `${infer Head} ${infer Tail}`
  ? `${Head}_${Joined<Tail>}`
  : Id extends `${infer Head}-${infer Tail}`
    ? `${Head}_${Joined<Tail>}`
    : Id;

/** An id as the end of a key: `meta robots` is `meta_robots`. */
export function joined<Id extends string>(id: Id): Joined<Id> {
  return id.replace(/[ -]/g, '_') as Joined<Id>;
}
