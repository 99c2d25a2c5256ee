// What of the help concerns a page: the types, reasons and remarks that its scan shows, each once, in the list's order.
import type { PageScan } from '../scan/page-scan-schema';
import { topicOf } from './topic-of';
import { type TopicId, topics } from './topics';

export function topicsOfScan({ findings, page, unreadFrames }: PageScan): TopicId[] {
  const wanted = new Set<TopicId | null>();
  for (const { type, followed, reasons } of findings) {
    wanted.add(topicOf('type', type));
    if (type === 'follow' && !followed) wanted.add('held');
    for (const reason of reasons) wanted.add(topicOf('reason', reason));
  }
  if (page.robots.noindex) wanted.add('noindex');
  if (page.canonical !== null && page.canonical !== page.url) wanted.add('canonical');
  if (page.robots.headers === 'not checked') wanted.add('headers');
  if (unreadFrames.length > 0) wanted.add('frames');
  return topics.map(({ id }) => id).filter((id) => wanted.has(id));
}
