// The words that link spam is made of, in English, German, French, Spanish, Portuguese, Italian and Polish, and the
// Indonesian of gambling spam. Without accents; ß is ss, ł is l (`keyword-anchor.ts` reads anchors the same way).
// Our own selection, as of 2026-11. Short on purpose: a word that honest anchors are full of (loans, hotels, flights,
// and "wetten", which is betting in German and laws in Dutch) is no topic here.

/** Trades that advertise so, with any offer: "best casino bonus". */
const trades = `
casino casinos kasino kasyno kasyna spielbank spielautomaten tragaperras tragamonedas cassino niqueis
slots poker roulette ruleta roleta ruletka blackjack baccarat jackpot gacor togel maxwin sbobet
betting bookmaker bookmakers sportsbook sportwetten sportifs apuestas apostas scommesse bukmacher bukmacherskie
payday escort escorts porn porno pornos sexcam sexcams livesex
`;

/** Things that are written about as well, and stand here only where they are for sale: "buy viagra". */
const goods = `
viagra cialis levitra kamagra sildenafil tadalafil vardenafil priligy propecia
xanax tramadol ambien valium phentermine oxycontin adderall modafinil ozempic steroids steroide esteroides steroidi sterydy
replica replicas repliche backlinks followers follower seguidores seguaci abonnes judi
`;

/** Words of a sale. "watches" and "handbags": what replicas are of. */
const sales = `
buy cheap cheapest discount discounted order purchase online overnight watches handbags
kaufen billig billige guenstig gunstig gunstige bestellen rezeptfrei
acheter achat commander cher chers
comprar barato baratos barata baratas
comprare acquistare acquisto economico
kupic kup tani tanie tania najtaniej
situs agen daftar terpercaya
`;

/** Other words of an offer. */
const offers = `
best top free bonus bonuses price prices deposit promo coupon sale loan loans
beste bester besten kostenlos kostenlose gratis preis
meilleur meilleurs meilleure meilleures gratuit gratuits prix ligne
mejor mejores precio precios linea gratuito melhor melhores preco precos
migliore migliori prezzo prezzi najlepsze najlepszy cena darmowe internetowe terbaik resmi
`;

/** What may stand between, and numbers. */
const between = `
for the a an and or in on at of to with no without from my your site sites website web slot machine machines game games
gambling play generic prescription pills real money instagram facebook tiktok youtube twitter dofollow sports live
mobile crypto bitcoin usa uk canada australia europe eu
der die das und oder im in ohne mit fuer fur von ein eine echtgeld spielen rezept
le la les et ou en sans avec de du des un une sur pas paris jeux jouer argent reel ordonnance
el los las y o con sin por para del dinero juegos jugar deportivas receta
os as e ou com sem do da dos das jogos jogar dinheiro esportivas desportivas caca receita
il lo gli i ed senza per di soldi veri giocare sportive non aams ricetta
bez na w z gra gry polska polskie zaklady recepty
dan bola hari ini
`;

export const commercial = {
  trades: words(trades),
  goods: words(goods),
  sales: words(sales),
  offers: words(offers),
  between: words(between),
} as const;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
