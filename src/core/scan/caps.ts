// How much of what a page says is kept, in characters (code points). What is longer is cut, and the finding says so.

export const caps = {
  address: 8192,
  anchorText: 500,
  rel: 1000,
  title: 300,
  wrapper: 200,
  campaignName: 200,
  campaignValue: 1000,
  bot: 60,
} as const;
