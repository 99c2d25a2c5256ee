// THE LIST of what help explains. A topic is one row here and its words: `help_<id>_means` says what it is, `help_<id>_do`
// what to do about it; its name is that of the thing itself, under the key `title`.
import type { SourceId } from './sources';

export interface Topic {
  readonly id: string;
  readonly group: HelpGroup;
  readonly title: string;
  readonly sources: readonly SourceId[];
}

/** The parts of the help, in order. Their words: `help_group_<id>`. */
export const helpGroups = ['types', 'reasons', 'page', 'status', 'signs', 'beside'] as const;
export type HelpGroup = (typeof helpGroups)[number];

const rel: readonly SourceId[] = ['google-outbound', 'google-hints'];
const robots: readonly SourceId[] = ['google-robots'];
const row = <const Id extends string>(id: Id, group: HelpGroup, title: string, sources: readonly SourceId[] = []) => ({
  id,
  group,
  title,
  sources,
});

export const topics = [
  row('type_follow', 'types', 'type_follow', ['google-outbound', 'google-crawlable']),
  row('type_nofollow', 'types', 'type_nofollow', rel),
  row('type_ugc', 'types', 'type_ugc', rel),
  row('type_sponsored', 'types', 'type_sponsored', [...rel, 'google-spam']),
  row('held', 'types', 'style_held', ['google-robots']),
  row('reason_rel', 'reasons', 'reason_rel', ['google-outbound', 'html-links']),
  row('reason_meta_robots', 'reasons', 'reason_meta_robots', robots),
  row('reason_meta_googlebot', 'reasons', 'reason_meta_googlebot', robots),
  row('reason_x_robots_tag', 'reasons', 'reason_x_robots_tag', robots),
  row('reason_wrapped', 'reasons', 'reason_wrapped', ['google-crawlable']),
  row('reason_follow', 'reasons', 'reason_follow', ['google-outbound']),
  row('noindex', 'page', 'help_noindex_title', ['google-noindex', 'google-robots']),
  row('canonical', 'page', 'help_canonical_title', ['google-canonical']),
  row('headers', 'page', 'headers_not_checked', robots),
  row('frames', 'page', 'help_frames_title'),
  row('status_live', 'status', 'status_live'),
  row('status_missing', 'status', 'status_missing'),
  row('status_lost', 'status', 'status_lost'),
  row('status_not_checked', 'status', 'status_not_checked'),
  row('status_expected', 'status', 'status_expected'),
  row('signs', 'signs', 'trait_signs', ['google-spam', 'google-disavow']),
  row('sign_hidden_link', 'signs', 'sign_hidden_link', ['google-spam']),
  row('sign_many_links', 'signs', 'sign_many_links', ['google-spam']),
  row('sign_lookalike_host', 'signs', 'sign_lookalike_host'),
  row('sign_keyword_anchor', 'signs', 'sign_keyword_anchor', ['google-spam']),
  row('sign_noindex_page', 'signs', 'sign_noindex_page', ['google-noindex']),
  row('referrer', 'beside', 'trait_sendsReferrer', ['referrer-policy', 'html-links']),
  row('placement', 'beside', 'trait_placement'),
  row('source_kind', 'beside', 'trait_sourceKind'),
  row('external', 'beside', 'what_external'),
] as const satisfies readonly Topic[];
export type TopicId = (typeof topics)[number]['id'];
