/** Stems of verbs, with those of their past, and the particles and prefixes that stand before them. */
export const VERBS = `
ab=sichtig acht/0 agier ahn aktivier akzeptier analysier änder antwort arbeit ärger argumentier aß atm/0 attackier
back/0 bad/0 bahn band bann bat bau/0 bauer beb bed be=ding begann begegn begehr be=geister beginn be=gleit be=glück
begonn beicht be=inhalt beiß/0 beiz beleg be=leidig bell bemäng be=reit berg be=ruhig beschädig beschäftig beschleunig
be=schuldig beseitig bestätig bet/0 be=teilig beten be=treff bett beug be=wahr bewältig bezichtig bieg biet bind/0
bitt/0 bleib blick blieb blitz blockier blüh bog bohr/0 borg bot böt boykottier brach bräch bracht brächt brannt
brat/0 brauch brech breit brems/0 brenn/0 brich bricht bring broch bröckel brüll buch/0 bund bürg büß dacht dächt
dämm/0 dämpf dank dauer deck/0 definier dehn delegier demokratisier demonstrier denk/0 deut dien/0 diktier dirigier
diskutier dokumentier dominier donner drang dräng dreh/0 dring droh drossel druck/0 drück drung duld dulden düng durf
dürf dürr eich eign eil/0 einsam einsichtig eiter ekel elimin eliminier empfahl emp=fehl empfohl engagier entfern
entgegn entschuldig erb/0 erd er=eign er=inner erledig er=mächtig er=möglich er=mord er=ober er=öffn eskalier ess/0
evakuier existier experimentier exportier fach fahnd/0 fahr/0 fähr fall fäll fand fänd fang/0 fäng färb/0 fasel fass
fast/0 fecht/0 feg fehl/0 feier feil/0 fessel festig feuer fiel finanzier find/0 fing fixier flack flamm flecht/0
flick/0 flieg/0 flieh fließ/0 flog floh floss flöss flöß fluch flücht flüster focht folg/0 folter/0 forder förder/0
form formulier forsch fort frag/0 fraß fress/0 freu frier/0 friss froh fror füg fühl fuhr führ/0 füll/0 fund funk/0
funktionier fürcht fürchtet gab gäb galt gang gär/0 garantier geb gefähr gefährd geh gelang gelob gelt genehmig getan
gewähr gewann gewinn gewöhn gewonn gib gieß/0 gilt ging glaub gleich gleit/0 glich glieder glitt glüh/0 gold gönn goss
grab/0 gräb gratulier greif/0 grenz griff grill/0 grub grüb grübel gründ gruppier grüß gucken hack/0 häft half halt/0
hält hand handel/0 häng/0 härt hass hau/0 hauch häuf heb/0 heft/0 heil/0 heim heiß heiz/0 helf hemm hetz/0 heuchel
heuer heul/0 hielt hieß hilf hinder hindert hing hink hob hoff höh höhl hol holf hör/0 hüll/0 hungern hüpf hüt
identifizier ignorier impf/0 implementier importier informier inspizier installier inszenier integrier interessier
interpretier intervenier investier irr/0 isolier jag/0 jubel kam käm kämm kämpf kandidier kannt kapitulier kapp kauf/0
käuf kehr/0 keim kenn/0 kick/0 kipp/0 klag/0 klammer klang klapp/0 klär/0 klau kleb/0 kleid klemm/0 kletter/0 kling/0
klopf/0 klung knack/0 kneif/0 knüpf/0 koalier koch/0 kolonisier kombinier komm kommandier kommentier kommunizier
konfrontier konkretisier könn konnt könnt konsolidier konstruier konsultier konsumier kontrollier kooperier koordinier
kopier/0 koppel/0 korrigier kost/0 krach kräftig kränk kratz/0 kreis kreuz kriech/0 krieg kritisier kroch krümm kühl/0
kümmer künd kündig kürz küss lach/0 lad/0 läd lag läg lager/0 lahm land/0 lang langweil las läs lass/0 läss lauf/0
läuf laus lausch/0 laut läut lauter leb leck leer leg/0 legalisier legitimier lehn/0 lehr/0 leid leih/0 leis leist
leit/0 lenk/0 lern/0 les/0 leucht/0 leugn liberalisier licht lieb/0 lief liefer/0 lieg/0 lieh lies ließ lind liquidier
litt lob/0 lock/0 log lohn lokalisier los lös/0 losch lösch/0 lud lüft/0 lüg lutsch/0 mach/0 mäh/0 mahn/0 mal/0 malt
manipulier markier marschier/0 maß mäßig maximier meck mehr meid mein meißel meld/0 melk/0 mess/0 mied miet/0 mild
minder minimier misch/0 miss mobilisier möcht mochte moderier modernisier modifizier mög mord morden motivier müh mund
munter nag nagel näh/0 näher nahm nähm nähr/0 nann nannt nehm neig nenn/0 nick nimm nominier nomm normalisier notier
nötig nutz/0 nütz öffn operier opfer ordn organisier orientier pachten pack/0 park/0 parken pass passier peil pendel/0
pfeif/0 pfiff pflanz pfleg/0 pflück/0 plädier plag plan/0 platz platzier plünder poch pock polarisier positionier
pracht präg/0 prahl praktizier prall präsentier präzisier preis press/0 pries privatisier privilegier prob/0 probier/0
produzier profitier programmier proklamier protestier provozier prüf/0 prügel putsch putz/0 quäl qualifizier quell/0
räch radier/0 radikalisier rag/0 rang rannt rast/0 rat/0 rät ratifizier raub/0 rauch/0 raucher raum räum/0 räus
reagier realisier rechn/0 recht rechtfertig reck red/0 reduzier reg/0 regel regier regn regulier rehabilitier reib/0
reich reif reih reimen rein reinig/0 reis/0 reiß/0 reit/0 reiz/0 rekonstruier rekrutier renn/0 renovier repräsentier
resignier respektier restaurier rett reu richt/0 rieb riech/0 rief riet ring riskier riss ritt roch roll/0 röst/0
rück/0 ruf/0 rüg ruh/0 rühr/0 ruinier rung rüst rutsch/0 rüttel sabotier sag/0 säg/0 sah säh sammel/0 sandt sang
sanier sank sanktionier saß säß sauber säuber sauf/0 säuf saug/0 säum schad schäf schaff/0 schäl/0 schall/0 schalt/0
schäm schätz/0 schau/0 schaukel/0 schäum scheid/0 schein scheiter schenk scher/0 scherz scheu scheuch schick schieb/0
schied schien schieß/0 schilder schimpf/0 schlacht/0 schlaf/0 schlag/0 schläg schlang schleich/0 schleif/0 schlepp/0
schleuder/0 schlich schlicht schlief schließ/0 schliff schling/0 schloss schluck/0 schlug schlung schlüpf schmeck
schmelz/0 schmerz schmier/0 schmiss schmolz schmück schnapp schneid/0 schnitt/0 schnüffel schnür/0 schob schon/0
schöpf/0 schoss schraub/0 schreck/0 schrei/0 schreib/0 schreit/0 schrie schrieb schritt schrumpf/0 schuf schul schuld
schuldig schult schütt/0 schüttel/0 schütz schwach schwäch schwamm schwand schwang schwank schweb/0 schweig schweiß/0
schwell/0 schwemm/0 schwer schwieg schwimm/0 schwind schwing/0 schwitz/0 schwoll schwomm schwor schwör schwund schwung
seh send/0 senk/0 sensibilisier sess setz/0 seufz sich sicht sichtig sieb siech siedel sieg siegel sieh signalisier
sing/0 sink/0 sitz/0 soff sog soll sondier sonn sorg spalt/0 spann/0 spar/0 spazier/0 speicher/0 spekulier spend
spenden sperr/0 spezialisier spiel/0 spinn/0 spionier spotten sprach spräch sprang sprech/0 spreng/0 sprich spring/0
spritz/0 sproch sprüh/0 sprung spuck/0 spül/0 spür/0 stabilisier stach stahl stamm stammel stampf/0 stand ständ stank
starb stärk starr start/0 station stationier statt stau/0 stauch staun stech/0 steck/0 steh/0 stehl/0 steig/0
steiger/0 stell/0 stemm/0 sterb/0 stich stieg stiehl stieß stift/0 stiftet still/0 stink/0 stirb stohl stopp/0 stör/0
storb stoß/0 stotter straf straff strahl sträub streb/0 streck/0 streich/0 streif/0 streik streit streng streu/0
strich strick/0 ström strömt stund stürm stürz stütz/0 subventionier such/0 sühn sung sunk suspendier süß symbolisier
tabuisier tadel tag tank tanz/0 tarn/0 tast/0 tat tät tauch/0 taug taumel tausch täusch teil/0 terrorisier test/0
thematisier tilg tob toler tolerier ton tön tot töt traf träf trag/0 träg trainier trank transportier trat trät trau/0
trauer/0 träum treff/0 treib/0 trenn/0 tret/0 trieb trier triff trink/0 tritt trock trockn/0 troff trommel/0 tröst
trotz trüb trug trüg trunk tu tun üb übel über=mittel über=siedel überwältig unterricht unter=zeichn urteil
ver=an=stalt ver=antwort verdächtig ver=dien ver=einbar ver=einig ver=heimlich vernachlässig vernicht versichert
ver=ständig verteidig ver=vollständig ver=weiger ver=wirklich visualisier wach/0 wachs/0 wag wäg/0 wahl wähl/0 wahr
wält wand wandel/0 wander/0 wandt wank/0 warb ward warf wärm/0 warn/0 wart/0 wasch/0 wäsch wechsel/0 weck/0 wehr/0
weich weid weig weiger wein weis/0 weit weiter welk wend/0 werb/0 werd werf/0 wert wes wett/0 wetter wich wickel/0
widm wieder wieder=hol wieg/0 wies will wind wink winsel wirb wird wirf wirk/0 wirtschaft wisch/0 wiss wog wohn/0 wölb
woll wollt worb word worf wuchs wunder wünsch wurd würd würdig wurf würg würz wusch wuss wusst wüt zahl/0 zähl/0 zahn
zauber/0 zaudern zäun zeich zeichn/0 zeig zeih zerr/0 zer=setz zer=stör zeug zieh/0 ziel zier/0 zimmer zisch zitier
zitter/0 zivilisier zog zög zöger zücht züchtig zuck zuckt zünd/0 zwang zwäng zweifel zwing/0 zwung
`;

/** Prefixes and particles before verbs and what is made of them. Those after the bar stand before any noun or adjective as well. */
export const PREFIXES = `
ab an aneinander auf aus auseinander be bei bevor da dahin dar daran darauf davon dazu dazwischen durch ein emp empor
entgegen entlang er fort ge gegenüber heim her herab heran heraus herbei herein hernieder herum herunter hervor hin
hinab hinan hinauf hinaus hinein hinunter hinweg hinzu irre kund los miss miteinander nieder ob sicher überein um
umher ver voran voraus vorbei vorher vorüber weg weiter wider wieder zer zu zueinander zurecht zurück zusammen
|
mit nach über un unter ur vor
`;

/** Stand before nouns and adjectives, like the first part of a compound. */
export const COMBINING = `
abend acht adria agrar agro all allein aller allgemein alpen alt anti arbeits arktis atlantik außen außer auto bade
balkan baltik best billig binnen bio blut bundes cyber donau doppel dreh drei ehren einfach einzel elbe elektro erd
erd|öl erst erz euro ex extra fehl fern fünf ganz gegen geheim geo gesamt grenz grund halb haupt herz hinter hoch
höchst hundert hydro hyper immun infra inne innen inter intra jahres jugend jung ko kontra kreis kriegs krypto kultus
kurz laien landes lang lebens letzt liberal liebling lieblings links luxus makro mammut mega mehr meist mikro mini
mittel mono mord multi nahe nano narko nato neben neo neu neun nicht nieder niedrig nil noch nord nord|see nuklear
ober offline öko ökonomie online ordnungs ost ost|see pazifik pilot polit poly post prä privat problem profi pseudo
psycho quasi rechts rest rhein riesen rück rund schad schein schieds schlüssel schwarz|meer schwer sechs selbst semi
sieben sonder sozial sozio spezial spitzen staats stell sub süd super supra tausend teil teilzeit tele thermo tief top
trans turbo übersee ultra uno unter unterseeboot video viel vier vize voll vorder weit welt west wider wieder zehn
zeit zentral zivil zusatz zwei zwischen zwölf
`;

/** Whole words that take no endings: nothing is to be found in them but what is marked. */
export const PARTICLES = `
aber achtzehn achtzig allein allenfalls allent|halben allerdings allerseits alles allzu alsbald alsdann also ander
andere anderem anderen anderer ander=er|seits anderes andernfalls anders anders|wo anderthalb anfangs angesichts
anhand anschließend anstatt anstelle aufgrund auseinander ausgerechnet außen außer außerdem außerhalb äußerst auswärts
beide beiden beider beides beinahe beispiels|weise bereits besonders bestenfalls bevor beziehungs|weise bezüglich
binnen bisher bislang bisweilen dabei dadurch dafür dagegen daher dahin dahingehend dahinter damals damit danach
daneben daran dar=auf dar=auf|hin daraus darin darüber darum darunter davon davor dazu dazwischen demgegenüber demnach
demnächst demzufolge dennoch der|art dereinst derjenige desgleichen deshalb desto des|wegen diejenige diejenigen diese
diesem diesen dieser dieses diesmal diesseits doch dort dorthin draußen dreißig dreizehn drinnen dritte drüben dutzend
eben eben|falls ebenso ehemals eher eigentlich einander einer einerseits einfach einige einigen einiger einiger|maßen
einiges einmal einst einzeln einzig entgegen entlang entweder erstaunlicher|weise erstmals etliche etwa etwas fast
ferner folglich fortan fortwährend fünfzehn fünfzig gegebenen|falls gegenüber gelegentlich gemäß genau genug gerade
geradezu gern gestern gewisser|maßen gleicher|maßen gleichfalls gleichwohl gleich|zeitig glücklicher|weise
größten|teils halb|wegs häufig hauptsächlich heraus herein hervor heute heutzutage hierbei hierdurch hierfür hiermit
hierzu hin=auf hinaus hindurch hingegen hinsicht hin|sichtlich hinter hinterher höchstens höchst|wahrscheinlich
hundert ihnen ihr ihre ihrem ihren ihrer ihrer|seits ihres immer immer|fort immerhin immerzu indem indes indessen
infolge infolgedessen inmitten inne innen innerhalb ins|besondere insgesamt insofern insoweit inwiefern inwieweit
inzwischen irgend irgendwann irgendwie irgendwo jahrelang jawohl jede jedem jeden jedenfalls jeder jedermann jederzeit
jedes jedoch jemals jemand jene jenem jenen jener jenes jenseits jetzt keine keinem keinen keiner keinerlei
keines|falls keines|wegs lange lediglich letztendlich letztlich links manche manchem manchen mancher mancher|orts
manches manchmal mehrere mehreren mehrerer mehrfach mehrmals meine meinem meinen meiner meist meistens mindestens
mithilfe mithin mitsamt mittels mitten mittlere mittler|weile möglicher|weise monate|lang morgen nach=dem nachher
nächst nachts nämlich neben nebenan nebenbei nebeneinander neulich neunzehn neunzig nicht nichts niemals niemand
nirgends noch nochmals normaler|weise nötigen|falls notwendiger|weise nunmehr obendrein oberhalb obgleich obschon
obwohl oder offenbar öfter öfters oft|mals ohne ohnehin quasi rechts rings ringsum rundum samt sämtlich sämtliche
sämtlichen schließlich schlimmsten|falls schon/0 schritt|weise sechzehn sechzig sehr seine seinem seinen seiner
seinerseits seines seit seit=dem seitens seither selber selbst selbstverständlich selten seltsam sicherlich siebzehn
siebzig sobald sodann sofern sofort sogar sogenannt sogenannte sogenannten sogenannter solange solch solche solchem
solchen solcher solches somit sondern sonst soweit sowie sowieso sowohl später stattdessen stellen|weise stets
stück|weise stunden|lang tage|lang tat|sächlich tausend teils teil|weise trotz trotzdem überall überaus überdies
übereinander überhaupt übermorgen überwiegend übrigens umgehend um=hin umso unbedingt unsere unserem unseren unserer
unseres unter unter=des unter|dessen untereinander unterhalb vergleichs|weise versuchs|weise viele vielen vieler
vielerorts vieles vielleicht vielmehr vierzehn vierzig vollauf voll|ends vollkommen voraussichtlich vorerst vorher
vorhin vorn vorne vorübergehend vorzugs|weise während wahrscheinlich wann warum weder wegen weiter weiteren weiterer
weiteres weiterhin weitgehend welche welchem welchen welcher welches wenig wenige wenigen weniger wenigstens
wenngleich wer werden weshalb wider wieder wiederum wie|so wieviel wobei wochen|lang wodurch wofür wogegen woher wohin
wohl womit womöglich woran wor=auf woraus worden worin worüber worum wovon wovor wozu zeit|weise ziemlich zudem zuerst
zufälliger|weise zufolge zugleich zugunsten zulasten zuletzt zuliebe zumal zumeist zumindest zunächst zurück zurzeit
zusammen zuvor zuweilen zuwider zwanzig zwar zweifellos zweitens zwischen zwischendurch
`;
