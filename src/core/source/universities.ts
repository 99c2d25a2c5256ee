// Universities and colleges whose domain does not say so itself: the registries of these countries sell no .edu.xx or
// .ac.xx, or did not always.
// Source: Hipo's university-domains-list (github.com/Hipo/university-domains-list, MIT, © 2015 Hipo), read in 2026-11
// as the plain list of its domains that seq-code/registry keeps (lib/uni-domains.txt). Kept: country ends that the
// rules in `education.ts` do not catch, and a handful of others looked at one by one. Left out: the list's .com, .org,
// .net and .info, of which many have lapsed and been bought for their links; churches, towns, hospitals, providers; and
// the institutes the registry added at the end of its copy (of these only nine universities stand here, by our own
// knowledge: keio.jp, waseda.jp, chiba-u.jp, naist.jp, college-de-france.fr, u-bourgogne.fr, uni-due.de, lnu.se, wur.nl).

/** Rows for `sitesByEnd`. */
export const universities = `
ad uda
ae agu aue sia sorbonne
al upt
am armmed asau asue aua eiu eriicta rau seua ufar ysmu ysu
ao uan unia
ar uba
at fh-burgenland fh-hagenberg fh-joanneum fh-steyr fh-wels fhv fhw htl-villach htl-wels jku meduni-graz meduniwien
at technikum-wien tugraz umit umit-tirol
az conservatory
ba aubih sfa spu sve-mo unbi unmo unsa unssa.rs untz unze
be ecam ehb ehsal ha hogent howest hzs ichec kdg khk khleuven khlim kuleuven odisee thomasmore uams uantwerpen
be uclouvain ugent uhasselt ulb uliege vlekho vub wenk
bg au-plovdiv aubg bfu btu cityu ltu meduniversity-plovdiv mgu mu-pleven mu-sofia mu-varna natfiz nbu nma nsa pv-ma
bg swu tu-sofia tugab uacg ue-varna uft-plovdiv uni-plovdiv uni-sofia uni-svishtov uni-sz uni-vt vfu
bh asb
bi ulbu
bj uac
br baraodemaua brazcubas candidomendes castelobranco creupi emescam epm estacio faap faculdadescuritiba fic fua furg
br impa ita italo mackenzie maua newtonpaiva poli puc-rio puccamp pucminas pucpr pucrs pucsp saojudas smarcos sp.senac
br stcecilia toledo ucb ucg ucp ucsal udesc uece uefs uel uem uema uenf uepg uerj uern uesb uesc uespi ufac ufal ufba
br ufc ufes uff ufg ufjf ufla ufma ufmg ufms ufmt ufop ufpa ufpb ufpe ufpi ufpr ufrgs ufrj ufrn ufrpe ufrrj ufs ufsc
br ufscar ufsm ufu ufv ugf ulbra umc unaerp unama unb uneb unesp ung uniara.com unib uniban unibosco unibrasil.com
br unicamp unicap unicastelo unicid unicsul unifacs unifap unifenas unifor unifran unig unigranrio unimar unimep
br unimes.com unimonte unimontes uninove unioeste unip-objetivo unipe unir unirio unisa unisantos.com unisc unisinos
br unisul unit unitau uniube univale univap universo unoeste unp upe upis urca uri usc usf usp usu uva uvanet
bw bca guc.co ub
by baa belsut.gomel bntu bru.mogilev bseu bsmu bstu bsu bsuir buk grsmu grsu iseu miu mslu msu.mogilev psu vsu
ca acadiau ashtoncollege assumptionu athabascau augustana.ab bcit bcou bdeb.qc boothcollege borealc.on
ca bowvalleycollege brandonu brocku camosun.bc capcollege.bc cariboo.bc carleton ccbc centennialcollege cmu cnc.bc
ca collegeuniversel columbiacollege concordia concordia.ab conestogac.on cotr.bc cstj.qc cus cuslm dal douglas.bc
ca eciad.bc etsmtl fanshawec fanshaweonline firstnationsuniversity gbrownc.on hec humber huronuc.on inrs kingsu.ab
ca kwantlen.bc lakeheadu lambtoncollege langara langara.bc laurentian macewan mala.bc mcgill mcmaster mohawkcollege
ca msvu mta mtroyal mun mylambton mylaurier myseneca nait nic.bc nipissingu nlc.bc nsac.ns nscad.ns nvit.bc ocad
ca okanagan.bc ontariotechu picollege polymtl queensu questu redeemer rmc royalroads ryerson sait selkirk.bc
ca senecacollege sfu sheridancollege smu stclairc.on stclairconnect stfx stmarys stthomasu torontomu trentu tru twu
ca ualberta ubc ubishops ucalgary uccb.ns ufv ukings.ns ulaval uleth umanitoba umoncton umontreal unb unbc unbsj
ca universitycanadawest uoguelph uoit uottawa upei uqac uqam uqo uquebec uregina usask usherb ustboniface.mb ustpaul
ca utoronto uvic uwaterloo uwindsor uwinnipeg uwo vaniercollege.qc vcc wlu yorku yukoncollege.yk
cd unikin upc-rdc
ch bfh bhms bsl-lausanne dct edufr epfl ethz euruni ffhs fh-aargau fh-htachur fh-htwchur fh-hwz fhbb fhnw fhsg fhso
ch gbs-ge gsba hep-bejune hepl hepvs hes-so hfh hgkz hslu hsr iun lrguas ntb ph-gr phbern phlu phsg phsz phtg phw phzg
ch phzh rosey sbs supsi unibas unibe unifr unige unil unilu uniludes unine unisg unizh usi uzh victoria-uni webster
ch zhaw zhdk zhwin
ci uabobo ubouake univ-cocody
cl academia arquitecturaucv uach uaconcagua uahurtado uai uamericas uandes uantof uas ubiobio ubohiggins ubolivariana
cl ubritanica uc ucentral ucervantes uchile ucinf ucm ucn ucsc ucsh uctem ucv uda udec udelmar udesarrollo udp ufinis
cl ufro ufromail ugm uisek ujso ulagos ulare umag umaritima umayor umce ume unab unachile unap unfa uniacc unicit
cl universidadarcis upa upacifico usach usanandres userena usm uss ust uta utalca utem utfsm uv uvipro uvm
cm ubuea univ-ndere
cn cqust ecjtu.jx hnfjxy njuts swsm xza yznu zgfxy
com algonquincollege audencia em-lyon escdijon grenoble-em rennes-sb stenden vlerick
cu uh umcc unica uo
cz cuni cvut czu famu jcu mendelu mpu-prague muni osu praguecollege slu spsmb tiffinprague ujep unva unyp upce upol
cz utb vfu vsb vscht vsci vse vslib vsp vut vutbr zcu
de akad asfh-berlin augustana ba-bautzen bits-iserlohn campus-m-university campusm21 cbs dhbw dhbw-karlsruhe
de dhbw-loerrach dhbw-mannheim dhbw-mosbach dhbw-stuttgart dhbw-vs dhv-speyer diploma dshs-koeln eba-muenchen ebs ecla
de efh-bochum efh-freiburg efh-hannover efh-reutlingen-ludwigsburg efhlu eh-darmstadt ehs-dresden ems-mainz eufh
de europa-uni euv-frankfurt-o evfh-berlin evfh-nuernberg fau fern-fh fernuni-hagen fh-aachen fh-aschaffenburg
de fh-augsburg fh-bad-honnef fh-biberach fh-bielefeld fh-bingen fh-bochum fh-brandenburg fh-dortmund fh-eberswalde
de fh-erfurt fh-flensburg fh-frankfurt fh-fresenius fh-furtwangen fh-gelsenkirchen fh-giessen fh-hamburg fh-hannover
de fh-heidelberg fh-heilbronn fh-hildesheim fh-hof fh-isny fh-jena fh-karlsruhe fh-kempten fh-kiel fh-kl fh-koblenz
de fh-koeln fh-konstanz fh-landshut fh-lausitz fh-lippe fh-ludwigshafen fh-luebeck fh-mainz fh-mannheim fh-merseburg
de fh-muenchen fh-muenster fh-nb fh-niederrhein fh-nordhausen fh-nuernberg fh-nuertingen fh-offenburg fh-oow
de fh-osnabrueck fh-ottersberg fh-pforzheim fh-potsdam fh-regensburg fh-reutlingen fh-riedlingen fh-rosenheim
de fh-rottenburg fh-schmalkalden fh-schwaebischhall fh-stralsund fh-telekom-leipzig fh-trier fh-wedel fh-weihenstephan
de fh-weingarten fh-westkueste fh-wiesbaden fh-wolfenbuettel fh-worms fh-wuerzburg fh-zwickau fhdw fhkt
de fhm-mittelstand fhnon fhoebb fhs-mannheim fhs-moritzburg fht-stuttgart fhtw-berlin fhw-berlin fhwt fom fu-berlin
de h-brs h-da hanseuni hcu-hamburg hdm-stuttgart hfb hff-muenchen hfg-gmuend hfk-bremen hfm-detmold hfmdd hfmt-koeln
de hhl himh hmdk-stuttgart hmt-leipzig hmtm hmtm-hannover hochschule-bonn-rhein-sieg hs-albsig hs-anhalt hs-bremen
de hs-bremerhaven hs-coburg hs-duesseldorf hs-esslingen hs-fulda hs-hannover hs-harz hs-magdeburg hs-mittweida
de hs-neu-ulm hs-ulm hs-wismar hs-zigr htw-berlin htw-dresden htw-saarland htwk-leipzig htwm hu-berlin hwg-lu
de hwp-hamburg i-u ihi-zittau ism-dortmund isnm jacobs-university karlshochschule kath-fh-nord kfb-berlin kfh-freiburg
de kfh-mainz kfhnw kh-berlin khsa ksfh ku-eichstaett kunstakademie-duesseldorf leuphana lmu merz-akademie mfh-iserlohn
de mh-hannover mh-luebeck mh-trossingen mu-luebeck musikhochschule-muenchen muthesius mytum nordakademie ostfalia
de oth-aw pfh-goettingen ph-erfurt ph-freiburg ph-gmuend ph-heidelberg ph-karlsruhe ph-ludwigsburg ph-weingarten
de philtheol-augustin popakademie privatfh-da pth-bb pth-muenster pthv rfh-koeln ruhr-uni-bochum rwth-aachen
de siewerth-akademie siu-heidelberg srh-berlin tfh-berlin tfh-bochum tfh-wildau th-brandenburg th-deg th-koeln
de thh-friedensau thi thm tiho-hannover tu-berlin tu-braunschweig tu-bs tu-chemnitz tu-clausthal tu-cottbus
de tu-darmstadt tu-dortmund tu-dresden tu-freiberg tu-ilmenau tuhh tum udk-berlin uni-augsburg uni-bamberg
de uni-bayreuth uni-bielefeld uni-bonn uni-bremen uni-due uni-duesseldorf uni-duisburg-essen uni-erfurt uni-erlangen
de uni-flensburg uni-frankfurt uni-freiburg uni-giessen uni-goettingen uni-greifswald uni-halle uni-hamburg
de uni-hannover uni-heidelberg uni-hildesheim uni-hohenheim uni-jena uni-kassel uni-kiel uni-kl uni-koblenz-landau
de uni-koeln uni-konstanz uni-leipzig uni-lueneburg uni-magdeburg uni-mainz uni-mannheim uni-marburg uni-muenchen
de uni-muenster uni-oldenburg uni-osnabrueck uni-paderborn uni-passau uni-potsdam uni-regensburg uni-rostock
de uni-saarland uni-siegen uni-speyer uni-stuttgart uni-trier uni-tuebingen uni-ulm uni-vechta uni-weimar uni-wh
de uni-wuerzburg uni-wuppertal unibw-hamburg unibw-muenchen uol whu-koblenz wwu
dk a-aarhus aau ah ats au auc cbs db ddea dfh dkdm dlh dpu dtu hha hhs iha ihk ipc itu karch ku kunstakademiet kvl
dk musik-kons ou ruc sdu teologi tietgen
dz lagh-univ umbb ummto univ-alger univ-alger3 univ-annaba univ-batna univ-bejaia univ-biskra univ-blida univ-chlef
dz univ-emir univ-guelma univ-jijel univ-mosta univ-msila univ-oeb univ-oran univ-ouargla univ-saida univ-sba
dz univ-setif univ-skikda univ-tebessa univ-tiaret univ-tlemcen univ-usto usthb
ec uisrael
ee artun ebs emu nooruse sisekaitse tktk tlu ttu ut
es ceu deusto ehu enae esic gsyc muni ua uab uah ualm uam uax ub ubu uc3m uca ucavila uchceu uclm ucm uco ucv udc udg
es udl uem ufv ugr uhu ui1 uia uib uic uimp ujaen uji ull uloyola ulpgc um uma umh unav unavarra uned unex unican
es unileon uniovi unirioja unizar unnet uoc upco upct upf upm upo upsa upv urjc url urv us usal usc uv uva uvic uvigo
es viu
eu amgd barcelonagse brexgata carolus-magnus-university coleurope epitech escp ibss jedlik mruni pwsz uniroma2 vumk
eu wittenborg
fi aalto abo cou diak evtek hamk helsinki hkkk hut joensuu jyu kuva lamk laurea lut metropolia oamk oulu puv ramk samk
fi scp shh siba teak tpu tukkk tut uiah uku ulapland uta utu uwasa
fo setur
fr ac-aix-marseille ac-besancon ac-mayotte ac-orleans-tours ac-paris agroparistech agrosupdijon centrale-marseille
fr cesi cnam cnearc college-de-france cpe dauphine devinci eap ec-lille ec-lyon ec-nantes ecam ece eerie efrei
fr eivp-paris emse ena enac enic enim enise enit enitab enitac enitiaa-nantes enpc ens ens-cachan ens-fcl ens-lyon
fr ens2m ensae ensai ensait ensat ensc-lille ensc-rennes enscm ensea enseeiht ensica ensieta ensitm ensm-ales
fr ensm-douai ensma ensmp enst enst-bretagne ensta entpe envt epf epita esa-purpan esc-bordeaux esc-brest esc-clermont
fr esc-grenoble esc-lille esc-marseille esc-normandie esc-pau esc-rouen esc-toulouse escem escna escom escp eseo esiae
fr esiea esiee esigelec esme espci estp eudil grenoble-inp hec hei icam icp ieseg ifp inp-fc inpg inpl-nancy insa-lyon
fr insa-rennes insa-rouen insa-tlse inseec int-evry ipsa ircam ireste isab isara isen isep ismcm-cesti ismra itech
fr jussieu mines-ales polytech-lille polytech-marseille polytechnique riviera sciences-po sciencespo sciencespo-rennes
fr sorbon sorbonne sorbonne-universite supaero supbiotech supco-amiens supco-montpellier supelec u-3mrs u-bordeaux
fr u-bordeaux2 u-bourgogne u-cergy u-clermont1 u-grenoble3 u-nancy u-paris10 u-paris2 u-pem u-picardie u-psud
fr u-strasbg ubfc uca uco uha uhb uhp-nancy ujf-grenoble unicaen unice unilim unistra univ-ag univ-amu univ-angers
fr univ-antilles univ-artois univ-avignon univ-bpclermont univ-brest univ-catholyon univ-corse univ-evry
fr univ-grenoble-alpes univ-inpt univ-lehavre univ-lemans univ-lille1 univ-lille2 univ-lille3 univ-littoral
fr univ-lorraine univ-lr univ-lyon1 univ-lyon2 univ-lyon3 univ-metz univ-mlv univ-montp1 univ-montp2 univ-montp3
fr univ-mrs univ-mulhouse univ-nancy2 univ-nantes univ-orleans univ-paris1 univ-paris12 univ-paris13 univ-paris3
fr univ-paris5 univ-paris8 univ-pau univ-perp univ-poitiers univ-reims univ-rennes1 univ-reunion univ-rouen
fr univ-savoie univ-st-etienne univ-tln univ-tlse1 univ-tlse2 univ-toulouse univ-tours univ-ubs univ-valenciennes
fr univmed upmc ups-tlse utbm utc utt uvsq vet-alfort vet-lyon vet-nantes
ga uob
ge btu esm-tbilisi sangu
gl ilisimatusarfik
gq unge
gr acg aegean agsm asfa aua aueb auth cityu duth eap hua imese ntua panteion sse teiath teiep teihal teiher teikal
gr teikoz teilam teilar teimes teipat teipir teiser teithe teiwest tuc ucg unipi uoa uoc uoi uom uop uowm upatras uth
hk eduhk hku polyu ust
hn uth
hr algebra tvz unidu unin unios unipu uniri unist unizd unizg vern zsem
hu andrassyuni arts7 avicenna bdtf bke bme ceu dote drk duf efe ehf elte filmacademy hiete hupe jpte kee kgre
hu kodolanyi lfze mif nyme pote ppke pte sote sze szie tkbf u-szeged uni-bge uni-corvinus uni-miskolc uni-nke
hu uni-obuda uni-pannon unideb univet
ie ait cit dcu dias dit gcd gmit iiuedu itcarlow ittralee lsb may ncirl nui nuigalway rcpi rcsi tcd tudublin ucc ucd
ie ucg ul wit
in bnmu cau.org christuniversity karnatakastateopenuniversity lpu nagauniv.org nitap pusavarsity.org
in sambalpuruniversitypgc tripurauniv tvuni
is bifrost hi holar hsvest hvanneyri iti khi lhi ru unak
it ictp.trieste imtlucca iue iulm iuo iusspavia jhubc liuc luiss lumsa naba poliba polimi polito pul pusc sissa sns
it sssup unian uniba unibas unibg unibo unibocconi unibs unibz unica unical unicam unicampus unicas unicatt unich
it unict uniecampus uniese unife unifg unifi unige unigre unile unilink unimc unime unimi unimib unimo unimol unina
it unina2 uninav uninsubria unipa unipd unipg unipi unipr unipv unirc uniroma1 uniroma3 unisa unisal unisannio unisg
it unisi unisob.na uniss unistrapg unistrasi unite unitn unito units unitus uniud uniurb univaq unive univr
jp chiba-u keio naist sendaidaigaku waseda
kg auca bhu iuk knau kstu ksucta manas
kz ablaikhan aktsu atgu ektu enu kau kazeu kaznpu kazntu kaznu kbtu kimep kstu ksu nkzu psu semgu sgma uib vkgu wkau
kz zhezu zhgu
li iap uni
lk nibm nsbm sliit
ls nul
lt ism ktu ku lcc lka lkka lmta lva lzua su vdu vgtu vpu vu
lu iuil uni
lv aml ba dau lama lbtu llu lma lmuza lu psy rau rpiva rtu ru tsi va
ma aui groupeiscae imbt
md ase kdu uasm uccm ulim usam usb usm usmf ust utm
mg univ-antananarivo univ-antsiranana univ-fianar univ-mahajanga univ-toamasina univ-toliara
mk ukim
mr univ-nkc
mx anahuac buap ceti cetys ceux chapingo colmex ebc ita itam itc itesm iteso itson reduaeh reduaz tecbc uaa uaaan uabc
mx uabcs uabjo uacam uach uacj uadec uady uaem uaemex uaf uag uagro ual uam uan uanl uaq uas uaslp uasnet uat uatx
mx ucol udg udla udlap udo ugto uia ujat ujed ujsierra umar umich umm unacar unach unam unikino unitec univa
mx univillarica up upaep upn uqroo uson utm uv
my ukm unimas usm utm
mz uem
na unam
nc ufp
nl ddu dehaagsehogeschool eur hanze hku hotelschool hr hro hsleiden hu hva inholland islamicuniversity iss itc
nl maastrichtuniversity nhtv nyenrode ou rsm ru rug tilburguniversity tudelft tue unimaas universiteitleiden utwente
nl uu uva uvh vu wageningenuniversity windesheim wur zuyd
no aho bi hia hib hibo hifm hil himolde khio nhh nih nith nla nlh nmh ntnu uib uio uis uit umb veths
org hertie-school icfai imd
pf upf
ph iacademy pma usp
pl ae.katowice ae.krakow ae.poznan ae.wroc am.katowice am.lodz am.lublin am.wroc amb.bydgoszcz amg.gda amuz.bydgoszcz
pl amuz.gda amuz.krakow amuz.lodz amuz.poznan amuz.wroc ap.siedlce ar.krakow ar.lublin ar.szczecin ar.wroc art.olsztyn
pl asp.gda asp.krakow asp.lodz asp.poznan asp.waw asp.wroc au.poznan awf.gda awf.katowice awf.krakow awf.poznan
pl awf.wroc filmowka.lodz gallus gwsh kul.lublin lazarski p.lodz pam.szczecin pb.bialystok pcz.czest pg.gda po.opole
pl pol.lublin polsl polsl.gliwice prz.rzeszow pu.kielce put.poznan pwr.wroc pwsz.pila pz.zgora sggw.waw sgh.waw
pl tu.kielce tu.koszalin umcs.lublin uni.lodz uni.opole uni.torun uni.wroc univ.gda univ.rzeszow univ.szczecin
pl usoms.poznan wlodkowic wsb.poznan wsei.lublin wsiz.rzeszow wsm.gdynia wsm.szczecin wsp.bydgoszcz wsp.czest
pl wsp.krakow wsp.slupsk wsp.zgora wsps.waw wsub.waw wsz wszib.krakow zpsb.szczecin
pr ut
pt cocite enautica esad eshte europeanuniversity iade inp ipb ipbeja ipc ipca ipcb ipg ipl ipleiria ipp ipportalegre
pt ips ipsantarem ipt ipvc isai isbb iscet iscte iscte-iul isg isla ispa ispab ispgaya istec istp pedago ua uac ualg
pt uatla ubi uc ucp uevora ufp uinternacional ul ulusiada ulusofona uma uminho umoderna uni univ-ab
pt universidade-autonoma unl up uportu utad utl
py una
ro aistedaab arteiasi ase emanuel iaim mta pub rau snspa spiruharet tuiasi uab uaic uartdcluj uat uav ub ubbcluj ubm
ro ucv uem ugal ulbsibiu umfcluj umfiasi umft umftgm unarte unatc unibuc unitbv univ-ovidius univagro-iasi univcb
ro univermed-cdgm universitateamaritima unmb uoradea upa upet upg-ploiesti upit upm upt usab usab-tm usamvcluj usv
ro utcb utcluj utgjiu utm utt uvt uvvg valahia
ru academiaga ael agtu ame amursu asmu aspu asu bashedu bmstu brstu bsaa bspu bstu chuvsu conservatoire conservatory
ru dgu dongau dvgu dvgups elsu eltech engec esstu eu.spb fa festu ftacademy gasu gma gnesin-academy gorny-ins gpma
ru gti.spb gubkin gukit guu herzen.spb hse ibch iet ifmo ime isea ispu istu isu isuct itmo kai kalmsu kamgu kantiana
ru karelia kazanconservatory kbsu kemsu khspu khstu kiu klgtu knastu ksaba ksfei ksu kubagro kubstu kubsu kursk-uni
ru madi masu mesi mgavm mgimo mgri-rggru miet miigaik miit mipt mirbis mirea misis miu mma mosconsv mosgu mrsu msaab
ru msiu mstuca msu msuee msuie mtuci muh ncstu nes niuitmo nosu nsmu nstu nsu nwpi omgau omgtu omgups omsk-osma orun
ru osu pglu pnzgu pomorsu psfa psma psu rah rea rshu rsmu rsu rsuh rsute samiit samsmu sapanet sgap sgau sgu smtu
ru spbau spbgasu spbguki spbiir spbstu spbtei spbu spbuwc spcpa ssaa ssau sseu ssmu sstu-edu stankin stavsu stu suai
ru sut sutd synergy tgsha theatrins-yar timacad tltsu touro tpu tsma tsogu tstu tsu tsuab tsure tu-bryansk tusur tuvsu
ru uapa uef ugrasu ugsha ulspu ulstu ulsu uni-dubna urfu usaaa usart uscon usfea usla usmga usu usue utmn uvauga vfrta
ru vgafk vgasa vieup vlsu voenmeh volsu vsau vspu vstu vsu vvsu ysu
sd ush
se bth chalmers du gu hb hgo hh hhs hig hik his hj hkr htu kau ki konstfack kth lhs liu lnu lu luth mah mdh miun nhv
se oru sh slu su umu uu vxu wmu
si um ung uni-lj upr
sk akademiapz aku aos bisla dti euba ismpo ku selyeuni sevs stuba szu tnuni truni tuke tuzvo ucm ukf umb uniag uniba
sk uninova unipo uniza upjs uvm vsm vsmu vssladkovicovo vssvalzbety vsvu
sm unirsm
sn uahb ucad udb ugb unis univ-thies univ-zig
su mpgu
sz uniswa
tg univ-lome
tj tajagroun tiu
tt uwi
ua academy.sumy btsau.kiev chnu.cv dnu.dp forest.lviv franko.lviv karazin khadi.kharkov kneu.kiev knu kpi kpi.kharkov
ua kse.org ksmu.kharkov lgpu.lg ma.odessa meduniv.lviv nauu.kiev nmu.org nure ogasa.odessa opu.odessa osaft.odessa
ua osmu.odessa pu.if sau.sumy sevntu.com ukma.kiev ukrfa.kharkov univ.kiev univ.uzhgorod univer.kharkov
ua university.kherson usuft.kiev vnmu.vn
uz agrar ibs mdis ndpi nuu pharmi polito qdpi samdu tashgiv tayi tdiu tdtu tfi tiim tiu tma tuit uwed uzswlu wiut
ve luz ucv ula usb
zm unza
`;
