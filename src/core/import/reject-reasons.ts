// THE LIST of why a row of somebody's list was not taken. Their words: `import_reason_<id>`.

export const rejectReasons = [
  'blank',
  'address',
  'target',
  'too_long',
  'no_target',
  'not_tracked',
  'own_site',
  'repeated',
] as const;
export type RejectReason = (typeof rejectReasons)[number];
