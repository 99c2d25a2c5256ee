// What is known of a tool that exports backlinks: the names its columns go by.
import type { Field } from './fields';

export interface ImportTool {
  readonly id: string;
  /** As its makers write it: a name is not translated. */
  readonly name: string;
  /** Names of columns that only its lists have together: one of these sets is there, or it is not the tool's. */
  readonly marks: readonly (readonly string[])[];
  /** The names each field goes by, lower case; the first that is there is taken. */
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
}
