// THE LIST of parts, in the order in which they are measured and printed. Each can be run alone by its name.
import { dashboard } from './measure-dashboard';
import { growth } from './measure-growth';
import { heap } from './measure-heap';
import { ledger } from './measure-ledger';
import { light } from './measure-light';
import { overview } from './measure-overview';
import { popup } from './measure-popup';
import { press } from './measure-press';
import { quiet } from './measure-quiet';
import { shift } from './measure-shift';
import { size } from './measure-size';
import { storm } from './measure-storm';
import { tasks } from './measure-tasks';
import type { Part } from './part';

export const parts: Readonly<Record<string, Part>> = {
  light,
  tasks,
  growth,
  quiet,
  storm,
  size,
  press,
  popup,
  heap,
  shift,
  ledger,
  dashboard,
  overview,
};
