// Names that are imitated most: banks, payment, mail, shops, networks. Read by a label of a host, under any end.
// Our own selection, as of 2026-11, of names that are no everyday words of another alphabet when folded.

const names =
  'adobe airbnb alibaba aliexpress allegro amazon americanexpress apple bankofamerica barclays bestbuy binance ' +
  'blockchain booking capitalone chatgpt citibank cloudflare coinbase comcast commerzbank deutschebank discord disney ' +
  'docusign dropbox ebay epicgames etsy facebook fedex github gitlab gmail godaddy google hotmail hsbc icloud ' +
  'instagram intesasanpaolo kraken linkedin mastercard mercadolibre metamask microsoft myetherwallet netflix nintendo ' +
  'office365 openai opensea outlook paypal pinterest playstation poloniex postbank quora rakuten reddit revolut ' +
  'roblox salesforce samsung santander shopify skype snapchat soundcloud sparkasse spotify steamcommunity ' +
  'steampowered stripe tiktok trustwallet twitch twitter uniswap walmart wellsfargo westernunion whatsapp wikipedia ' +
  'wordpress yahoo yandex youtube zalando';

export const wellKnownNames: ReadonlySet<string> = new Set(names.split(' '));
