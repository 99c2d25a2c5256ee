// What classifiers know by heart. Tables are arguments, because the classifiers run in every page and the tables must not
// weigh on its script: the background hands them over.
import type { PlacementWords } from './placement';

export interface Tables {
  readonly placement: PlacementWords;
}
