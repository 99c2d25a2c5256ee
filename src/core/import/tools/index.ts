// THE LIST of tools whose lists are known by their heads, in the order in which they are asked: one file a tool and a
// line here. What is not known is mapped by hand.
import type { ImportTool } from '../tool';
import { ahrefs } from './ahrefs';
import { backlight } from './backlight';
import { bingWebmasterTools } from './bing-webmaster-tools';
import { googleSearchConsole } from './google-search-console';
import { majestic } from './majestic';
import { moz } from './moz';
import { semrush } from './semrush';

export const importTools: readonly ImportTool[] = [
  backlight,
  googleSearchConsole,
  ahrefs,
  semrush,
  majestic,
  moz,
  bingWebmasterTools,
];
