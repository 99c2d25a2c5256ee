// THE LIST of what has keys beside the toolbar button itself, as the manifest names it. Each has one file in
// background/commands and words: `command_<name>`, with "_" for "-".

export const commandNames = [
  'scan-page',
  'toggle-highlight',
  'next-backlink',
  'previous-backlink',
  'copy-findings',
  'open-panel',
] as const;
export type CommandName = (typeof commandNames)[number];
