// The light half of every entry, in columns: what one filters, sorts, searches and groups a whole ledger by without
// asking the store. A row is a number; it keeps it as long as its entry is there.
import { type Entry, type EntryKey, entryKey } from '../ledger/entry';
import { Book } from './book';
import { type Field, fields } from './fields';

const FIRST_ROOM = 1_024;

export class LightLedger {
  readonly #books = new Map<string, Book>();
  readonly #columns = new Map<string, Uint32Array>();
  /** 1 where a row is an entry's, 0 where it is free. */
  #there = new Uint8Array(FIRST_ROOM);
  /** The rows of each source page, by its number. */
  readonly #ofSource: (number[] | undefined)[] = [];
  readonly #free: number[] = [];
  #end = 0;
  #count = 0;

  constructor() {
    for (const field of fields) {
      const book = field.book ?? field.id;
      if (!this.#books.has(book)) this.#books.set(book, new Book(field.ordering));
      this.#columns.set(field.id, new Uint32Array(FIRST_ROOM));
    }
  }

  /** How many entries there are. */
  get count(): number {
    return this.#count;
  }
  /** Every row is below this number. */
  get end(): number {
    return this.#end;
  }
  get there(): Uint8Array {
    return this.#there;
  }
  /** The numbers of a field's values, by row. */
  column(field: string): Uint32Array {
    return this.#columns.get(field) as Uint32Array;
  }
  book({ id, book }: Pick<Field, 'id' | 'book'>): Book {
    return this.#books.get(book ?? id) as Book;
  }
  bookOf(id: string): Book {
    return this.book(fields.find((field) => field.id === id) ?? { id });
  }
  books(): Iterable<Book> {
    return this.#books.values();
  }
  /** A row's value of a field. */
  value(row: number, id: string): string {
    return this.bookOf(id).values[this.column(id)[row] ?? 0] ?? '';
  }
  keyOf(row: number): EntryKey {
    return [this.value(row, 'siteId'), this.value(row, 'sourceUrl'), this.value(row, 'targetKey')];
  }

  /** The row of an entry; undefined where it is not known. */
  rowOf([siteId, sourceUrl, targetKey]: EntryKey): number | undefined {
    const [site, source, target] = [
      this.bookOf('siteId').find(siteId),
      this.bookOf('sourceUrl').find(sourceUrl),
      this.bookOf('targetKey').find(targetKey),
    ];
    const rows = source === undefined ? undefined : this.#ofSource[source];
    return rows?.find((row) => this.column('siteId')[row] === site && this.column('targetKey')[row] === target);
  }

  /** Takes an entry in, or what it has become. */
  put(entry: Entry): number {
    const row = this.rowOf(entryKey(entry)) ?? this.#newRow(entry);
    for (const field of fields) this.column(field.id)[row] = this.book(field).number(field.of(entry));
    return row;
  }

  remove(key: EntryKey): void {
    const row = this.rowOf(key);
    if (row === undefined) return;
    const source = this.column('sourceUrl')[row] as number;
    this.#ofSource[source] = this.#ofSource[source]?.filter((one) => one !== row);
    this.#there[row] = 0;
    this.#free.push(row);
    this.#count -= 1;
  }

  #newRow(entry: Entry): number {
    const row = this.#free.pop() ?? this.#end;
    if (row === this.#end) this.#end += 1;
    if (this.#end > this.#there.length) this.#grow();
    const source = this.bookOf('sourceUrl').number(entry.sourceUrl);
    const rows = this.#ofSource[source];
    if (rows) rows.push(row);
    else this.#ofSource[source] = [row];
    this.#there[row] = 1;
    this.#count += 1;
    return row;
  }

  #grow(): void {
    const room = this.#there.length * 2;
    const there = new Uint8Array(room);
    there.set(this.#there);
    this.#there = there;
    for (const [id, column] of this.#columns) {
      const larger = new Uint32Array(room);
      larger.set(column);
      this.#columns.set(id, larger);
    }
  }
}
