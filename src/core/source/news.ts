// News and media: papers, broadcasters, agencies, and magazines that report.
// Our own selection of public facts, as of 2026-11: well-known houses of many countries, neither complete nor a
// judgement of quality. Portals stand with their front page only (`=`): what lies below is often somebody else's.
import { type SourceTable, sitesByEnd } from './site-table';

export const news: SourceTable = {
  kind: 'news',
  sites: sitesByEnd(`
ae gulftoday
africa nation
ar lanacion.com
at derstandard diepresse falter heute kleinezeitung krone kurier nachrichten oe24 orf profil sn vol
au 9news.com abc.net adelaidenow.com afr.com canberratimes.com couriermail.com crikey.com dailytelegraph.com
au heraldsun.com news.com perthnow.com sbs.com smh.com theage.com theaustralian.com thewest.com
ba avaz klix
bb barbadostoday
be brusselstimes demorgen dhnet hln knack lalibre lecho lesoir levif nieuwsblad rtbf standaard tijd vrt
bg 24chasa dnevnik
bo eldeber.com paginasiete
br =ig.com =terra.com =uol.com correiobraziliense.com estadao.com folha.com folha.uol.com gazetadopovo.com
br metropoles.com noticias.uol.com turismo.ig.com
ca cbc ctvnews globalnews lapresse ledevoir macleans radio-canada
cat 3cat ara ccma dbalears elnacional naciodigital regio7 vilaweb
ch 20min 24heures arcinfo bazonline bernerzeitung blick laliberte lematin letemps luzernerzeitung nzz rsi rts srf
ch swissinfo tagesanzeiger tdg watson woz zentralplus
cl biobiochile cooperativa elmostrador
cn chinadaily.com gmw people.com thepaper
co tempo
com 20minutos 9to5google 9to5mac =yahoo aawsat abcnews.go abs-cbn adage adweek ajc al aljazeera allafrica
com almasryalyoum androidauthority androidcentral annahar antaranews antena3 apnews arabnews arstechnica as asahi
com asharq axios azcentral baltimoresun bangkokpost barrons bdnews24 bfmtv bloomberg bostonglobe breitbart
com business-standard businessinsider businesswire buzzfeednews caixin cbsnews cctv channel4 channelnewsasia
com chicagotribune chinatimes chosun clarin cleveland cnbc cnet cnn cnnindonesia courrierinternational csmonitor
com dailycaller dailynewsegypt dailysabah dallasnews dawn deadline denverpost detik diariovasco digiday digitaltrends
com donga dw economist egyptindependent elcomercio elconfidencial elcorreo eleconomista elespanol elespectador
com elnacional elpais elperiodico elsalvador eltiempo eluniversal eluniverso emol engadget entrepreneur espn esquire
com eurogamer euronews expansion fastcompany finance.yahoo firstpost forbes fortune foxbusiness foxnews france24 freep
com ft gamespot gizmodo globenewswire globo gmanetwork gq gulfnews haaretz handelsblatt hbr hespress hindustantimes
com hollywoodreporter houstonchronicle huanqiu huffingtonpost huffpost hurriyetdailynews ifeng ign inc indianexpress
com indiatimes infobae inquirer insider itv jamaica-gleaner jamaicaobserver japantimes jeuneafrique jiji jpost
com kathmandupost khaleejtimes kompas koreaherald koreatimes kotaku kyivindependent kyivpost laprensagrafica lasexta
com latercera latimes lavanguardia levante-emv listindiario livemint lorientlejour macrumors malaymail malaysiakini
com marca marketwatch mashable medias24 mehrnews mercurynews miamiherald milenio mingpao mlive moneycontrol
com montrealgazette motherjones msn msnbc mundodeportivo nacion nationalgeographic nationalpost nationalreview
com nationthailand nbcnews ndtv news.sky news.yahoo news18 news24 newscientist newsday newslaundry newsmax newsweek
com newyorker nikkei nj nouvelobs nydailynews nypost nytimes okdiario oregonlive orlandosentinel patch pcmag pcworld
com pennlive people philstar politico polygon premiumtimesng prensa prensalibre prnewswire prothomalo ptinews punchng
com qz r7 rappler reason reforma reuters rollingstone rt salon sankei scientificamerican scmp searchenginejournal
com searchengineland seattletimes semafor semana seroundtable sfchronicle si slate sports.yahoo sputniknews
com startribune straitstimes sun-sentinel tass techcrunch techradar tehrantimes theathletic theatlantic thedailybeast
com theepochtimes theguardian thehill thehimalayantimes thehindu theinformation theintercept thejakartapost
com themoscowtimes thenation thenationalnews thenextweb thequint theregister thestar thetimes theverge time
com timesofisrael tomshardware torontosun tt udn ultimahora upi usatoday vancouversun vanguardngr vanityfair variety
com venturebeat vice voanews vogue vox washingtonexaminer washingtonpost washingtontimes wired wsj xataka xinhuanet
com zdnet
cu cubadebate granma
cz aktualne blesk ceskatelevize denik echo24 forum24 idnes ihned irozhlas lidovky novinky respekt seznamzpravy
de 3sat =t-online abendblatt ard augsburger-allgemeine badische-zeitung berliner-zeitung bild br br24 businessinsider
de capital chip cicero computerbase deutschlandfunk faz focus fr freiepresse freitag golem haz heise hr jungewelt ksta
de manager-magazin maz-online mdr merkur morgenpost mz n-tv nd-aktuell ndr nordkurier noz nwzonline phoenix rbb24
de rp-online rtl ruhrnachrichten saechsische shz spektrum spiegel stern stuttgarter-nachrichten stuttgarter-zeitung
de sueddeutsche swr t3n tag24 tagesschau tagesspiegel taz tz watson waz wdr welt wiwo wn zdf zdfheute zeit
dk berlingske borsen bt dr eb ekstrabladet information jp kristeligt-dagblad lokalavisen politiken tv2
ee delfi err postimees
eg ahram.org
es abc eldiario elmundo farodevigo heraldo huffingtonpost infolibre larazon lavozdegalicia publico rtve telecinco
eu euobserver euractiv politico
eus berria naiz
fi aamulehti hs iltalehti is kauppalehti mtvuutiset ts yle
fr 01net 20minutes challenges charliehebdo courrier-picard dna estrepublicain franceinfo francetvinfo humanite
fr la-croix ladepeche lamontagne lanouvellerepublique laprovence lavoixdunord lefigaro lemonde leparisien lepoint
fr leprogres lesechos lest-eclair letelegramme lexpress liberation lindependant mediapart midilibre nextinpact
fr nicematin numerama ouest-france radiofrance rfi slate sudouest telerama tf1info usinenouvelle
gh graphic.com
gr ert iefimerida in kathimerini naftemporiki news247 protothema tanea tovima
hk hk01 rthk
hn laprensa
hr 24sata hrt index jutarnji net tportal vecernji
hu 24 444 blikk hvg index magyarnemzet origo portfolio telex
ie breakingnews independent irishexaminer irishtimes rte thejournal
il calcalist.co globes.co haaretz.co kan.org maariv.co mako.co walla.co ynet.co
in aajtak indiatoday scroll theprint thewire
info tvp
ink next
io meduza
ir farsnews irna isna
is mbl ruv visir
it adnkronos agi ansa avvenire corriere corrieredellosport fanpage gazzetta gelocal huffingtonpost ilfattoquotidiano
it ilgiornale ilmanifesto ilmattino ilmessaggero ilpost ilsole24ore internazionale lastampa lespresso liberoquotidiano
it panorama quotidiano rai rainews repubblica tgcom24.mediaset tuttosport wired
jp itmedia.co kyodo.co mainichi news.yahoo.co nhk.or yomiuri.co
ke standardmedia.co theeastafrican.co
kr hani.co joongang.co kbs.co khan.co mt.co yna.co
lk dailymirror
lt 15min delfi lrt lrytas
lu rtl tageblatt wort
lv delfi la lsm tvnet
ma le360
me vijesti
media aoc suspilne
mx eluniversal.com excelsior.com jornada.com proceso.com
my nst.com thestar.com
net alarabiya aljazeera b92 ettoday faz inquirer liga marianne thedailystar toyokeizai tweakers ukrinform vnexpress
news ground heidi puck semafor
nl ad bnr fd metronieuws nos nrc nu parool rtlnieuws telegraaf trouw volkskrant
no adressa aftenposten bt dagbladet dn e24 morgenbladet nettavisen nrk tv2 vg
nz 1news.co newshub.co nzherald.co rnz.co stuff.co thespinoff.co
org bellingcat correctiv democracynow foreignpolicy globalvoices grist icij kqed netzpolitik npr opb pbs propublica
org rferl thebulletin theconversation undark wbur wikinews
pa diaadia.com laestrella.com
pe andina elcomercio gestion larepublica peru21 rpp
pk thenews.com tribune.com
pl bankier businessinsider.com dziennik fakt gazeta interia money natemat newsweek onet pap polityka polsatnews rmf24
pl rp se tvn24 wp wyborcza
press oko
pt cmjornal dn eco expresso jn jornaldenegocios lusa observador publico rtp sapo sicnoticias tsf
py abc.com hoy.com
ro adevarul agerpres digi24 g4media gandul hotnews libertatea mediafax stirileprotv zf
rs blic danas n1info novosti politika rts
ru aif fontanka forbes gazeta interfax iz kommersant kp lenta mk ng novayagazeta rbc rg ria tass vedomosti vesti
se aftonbladet dagensarena di dn expressen gp omni svd sverigesradio svt sydsvenskan thelocal tv4
sg mothership straitstimes.com todayonline
si 24ur delo dnevnik rtvslo siol vecer
sk aktuality cas dennikn hnonline pravda rtvs sme topky
th matichon.co thaipbs.or thairath.co
tn lapresse
tr aa.com cumhuriyet.com haberturk hurriyet.com milliyet.com ntv.com sabah.com sozcu.com trthaber
tt guardian.co
tv arte geo
tw cna.com ltn.com
ua nv pravda.com ukrinform unian zn
uk bbc.co belfasttelegraph.co birminghammail.co dailymail.co express.co heraldscotland independent.co inews.co
uk liverpoolecho.co manchestereveningnews.co metro.co mirror.co newstatesman.co pressgazette.co private-eye.co
uk scotsman.co spectator.co standard.co telegraph.co theargus.co theregister.co walesonline.co wired.co
uk yorkshirepost.co
uy elobservador.com elpais.com
vn nhandan thanhnien tuoitre vietnamnet
za dailymaverick.co ewn.co iol.co mg.co sowetanlive.co timeslive.co
`),
};
