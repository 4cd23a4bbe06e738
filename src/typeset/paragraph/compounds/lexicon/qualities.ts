/** Adjectives: as a first part, as a last part, and as a stem of nouns. */
export const ADJECTIVES = `
ab=hängig absolut abstrakt ab=wesend achtsam adlig afrikanisch aggressiv ägyptisch akademisch aktiv aktuell akut
albanisch albern allgemein alltäglich alt älter ältest amerikanisch amtierend amtlich analog anders an=fällig
an=geblich an=ge=messen an=ge=nehm ängstlich anonym an=ständig an=wesend arabisch arg arm armenisch ärmer artig
aserbaidschanisch asiatisch asozial attraktiv auf=richtig aus=drücklich aus=führlich aus=ländisch australisch autark
authentisch autonom autoritär bald baltisch bang bar barock bayerisch be=deutsam bedingt befristet be=kannt
belarussisch belgisch beliebig be=liebt bequem be=reit berliner berühmt besser best be=ständig be=zahlbar bieder
billig bissig bitter blank blass blau bleich blind blöd blond bloß böse bosnisch brasilianisch brauchbar braun brav
breit britisch brüchig brutal bulgarisch bunt bürgerlich chaotisch chinesisch christlich chronisch dänisch dankbar
dauerhaft deftig demokratisch derb deutlich deutsch dezentral dicht dick diplomatisch direkt diskret dogmatisch doof
doppelt drastisch dreist dringend dringlich dumm dunkel dünn dürftig dürr dynamisch echt edel effektiv effizient egal
ehemalig ehrenhaft ehrgeizig ehrlich eifrig eigen eigen|artig eigentlich eilig einfach ein=fluss|reich ein=heitlich
einig einmalig einsam ein=satz|fähig einseitig einstimmig ein=ver=standen einzig eis|kalt elastisch elegant elektrisch
elektronisch elementar elend emotional emp=findlich end|gültig endlich energisch eng englisch enorm entscheidend
entschieden entschlossen entsetzlich er=fahren erfolg|reich er=forderlich er=heblich ernst ernsthaft erst er=träglich
estnisch ethisch ethnisch europäisch ewig exakt exklusiv extern extrem fähig fair faktisch falsch familiär farbig faul
fein feindlich fest fett feucht fiktiv finanziell finnisch finster flach fleißig flexibel flink flott flüchtig flüssig
formal formell fossil fraglich frank französisch frei frei|willig fremd freundlich friedlich frisch fristig froh
fröhlich fromm früh frühest führend funktional furchtbar fürchterlich ganz gebirgig geboren gefährlich gegenseitig
gegenwärtig gegnerisch geheim geil geistig geistlich gelb geltend gemein gemeinsam genau general genial genügend
geometrisch georgisch gerade gerecht gering gern gesamt ge=schickt ge=schieden gesellig gesund gewalt|frei ge=waltig
ge=waltsam ge=wiss gewöhnlich giftig glatt gleich gleichzeitig global glücklich golden grausam gravierend grell
grenzen|los griechisch grob groß größer größt groß|zügig grün gründlich grund|sätzlich gültig günstig haltbar handlich
hart härter hässlich hastig häufig heftig heikel heilig heimisch heimlich heiß heiter hell herb herrlich herzlich
hessisch heutig hiesig hilfreich historisch hitzig hoch höchst hohe höher hohl holländisch hübsch human humanitär
ideal ideell identisch illegal immens indirekt indisch individuell indonesisch industriell inhaltlich inner innig
insolvent instabil intakt intellektuell intelligent intensiv interkontinental intern international irakisch iranisch
irdisch irisch ironisch irr islamisch islamistisch isländisch isoliert israelisch italienisch jährlich japanisch
jetzig jordanisch jüdisch jugendlich jung jünger jüngst juristisch kahl kalt kälter kanadisch kantig kaputt karg
kasachisch katholisch kaukasisch keck kirchlich klar klassisch klein klug knapp knusprig kolonial komisch kommend
kommerziell kommunal kommunistisch komplett komplex kompliziert konkret konsequent konservativ konstant
konstitutionell konstruktiv kontinuierlich kontrovers konventionell koreanisch körperlich korrekt korrupt kostbar
kosten|los köstlich kost|spielig kräftig kraft|los krank krass kreativ kriegerisch kriminal kriminell kritisch
kroatisch krumm kubanisch kühl kühn kulturell künftig künstlerisch künstlich kurdisch kurz kürzer lächerlich lahm
landes|weit ländlich lang länger lang|fristig langsam längst lateinisch lau laut lebendig lebhaft leer legal
legislativ legitim leicht leise leistungs|fähig lettisch libanesisch liberal libysch lieb lila linear link litauisch
locker logisch lokal los loyal lustig luxuriös mächtig magnetisch männlich marode mäßig massiv materiell mathematisch
matt maximal mazedonisch mechanisch medizinisch mehrfach menschlich mental merkwürdig mexikanisch mickrig mies mild
militant militärisch mindest minimal mittelbar mittel|fristig mobil modern möglich moldauisch momentan monatlich
monetär mongolisch montenegrinisch moralisch morsch müde mündig mündlich munter musikalisch mutig mut|maßlich
nach=drücklich nachhaltig nackt nah näher namentlich namhaft nass national natürlich nebensächlich negativ neidisch
nett neu neutral nieder|ländisch niedlich niedrig nobel nördlich normal norwegisch notorisch not|wendig nüchtern
nuklear null nützlich nützlicher nutz|los ober oberst obligatorisch offen offen|sichtlich öffentlich offiziell
ökologisch ökonomisch operativ optimal ordentlich original orthodox örtlich osmanisch öster|reichisch ost|europäisch
östlich pakistanisch palästinensisch parallel paramilitärisch parlamentarisch parteiisch partiell passend passiv
peinlich pensioniert perfekt permanent persisch persönlich plan|mäßig platt plausibel plötzlich plump politisch
polnisch populär populistisch portugiesisch positiv potenziell prächtig pragmatisch praktisch prall präventiv prekär
preußisch primär primitiv privat produktiv professionell prominent provisorisch psychisch psychologisch pünktlich pur
qualitativ quer radikal radio|aktiv rang|hoch rangig rasant rasch rassistisch rational ratlos rau räumlich real
realistisch recht rechtlich recht|mäßig recht|zeitig rege regel|mäßig regel|recht regierungs|nah regional reich reif
rein relativ relevant religiös renommiert respektvoll revolutionär reziprok richtig riesig riskant roh römisch rot
rötlich rück|gängig rück|läufig rück|ständig rüde ruhig rumänisch rund russisch sachlich sächsisch sanft satt sauber
saudisch sauer säumig scharf schärfer scheinbar scheu schick schief schlaff schlank schlapp schlau schlecht schlicht
schlimm schmal schmerzhaft schmutzig schnell schön schottisch schräg schrecklich schriftlich schrill schroff
schüchtern schuldig schwach schwächer schwanger schwankend schwarz schwedisch schweizerisch schwer schwierig schwül
selbständig selbst|bewusst selbst|ständig selig selten senk|recht serbisch seriös sicher sichtbar simpel sinn|los
sinn|voll skeptisch slowakisch slowenisch solidarisch solide sonstig sorgfältig souverän sowjetisch sozial
sozialistisch spanisch spannend spärlich sparsam spät später spezial speziell spezifisch spitz spontan sportlich
spöttisch sprachig spürbar staatlich stabil städtisch ständig stark stärker starr statisch statistisch steif steil
stetig still still|schweigend stolz straff straf|los strategisch streitbar streng strikt strittig strukturell stumm
stumpf stur subjektiv süchtig südlich süß symbolisch sympathisch synchron syrisch systematisch taktisch tapfer tätig
tat|kräftig taub technisch technologisch teuer theoretisch tibetisch tief tierisch tödlich tolerant toll tot total
totalitär traditionell tragbar träge tragend tragisch treu trist trocken trübe tschechisch tschetschenisch tüchtig
türkisch typisch übel über=sichtlich üblich übrig ukrainisch um=fang|reich um=fassend umstritten un=abhängig ungarisch
ungefähr un=ge=heuer un=gewiss universal universell ur=sprünglich usbekisch verantwortlich ver=bindlich ver=boten
verdächtig verfassungs|widrig ver=gangen ver=geblich ver=lässlich ver=meintlich vernichtend vernünftig ver=schieden
ver=ständlich ver=traglich ver=traulich ver=traut ver=wandt viel viel|fach vielfältig vietnamesisch virtuell visuell
voll völlig voll|ständig vorherig vorig vor=läufig vor=sichtig vor=zeitig waage|recht wach wackelig waffen|fähig wahr
wahrhaft walisisch warm wärmer weiblich weich weise weiß weit weitere welt|weit wendig wert wert|voll wesentlich
westlich wichtig widerlich wider=rechtlich wild willig winzig wirklich wirksam wirtschaftlich wissenschaftlich witzig
wöchentlich wohl wohlhabend wund wunderbar wunderlich würdig wüst wütend zäh zahl|reich zahm zart zeitgemäß zeitlich
zeitweilig zentral zierlich zivil zornig zufällig zu=frieden zu=gänglich zu=künftig zulässig zusätzlich zu=ständig
zuverlässig zweifelhaft zweit zwingend zynisch
`;

/** Names of countries, towns, people and months of which compounds are made, or in which a word seems to hide. */
export const NAMES = `
afghanistan afrika afrikaner ägypten alaska alawit/N albanien algerien algier amerika amerikaner amman andorra angola
ankara antarktis araber arabien argentinien arktis armenien aserbaidschan asien athen äthiopien australien bagdad
bahrain baku balkan baltikum bangladesch bayern beirut belarus belfast belgien belgrad berlin bern bolivien bonn
bosnien brandenburg brasilien bratislava bremen bretagne brexit brite/n brüssel budapest buddhist/N bukarest bulgare/n
bulgarien chile china chinese/n christ/N damaskus däne/n dänemark deutsche doha donezk dresden druse/n dublin
düsseldorf ecuador england engländer eritrea estland europäer finne/n frankfurt frank|reich franzose/n gaza genf
georgien ghana grieche/n griechen|land grönland groß|britannien guantanamo guatemala haiti hamas hamburg hannover
helsinki hessen hindu hisbollah holland indien indonesien irak iraker iran iraner ire/n irland island israel israeli
istanbul italien italiener jakarta jamaika japan japaner jemen jerewan jerusalem jeside/n johannesburg jordanien
jude/n kabul kairo kambodscha kamerun kanada karabach kasachstan katar katholik/N kaukasus kenia kiew kirgistan köln
kolumbien kongo konstantinopel kopenhagen korea kosovo kreta krim kroate/n kroatien kuba kurde/n kurden/0 kurdistan
kuwait kyjiw lettland libanon liberia libyen lissabon litauen london luhansk luxemburg lwiw madrid mali malta mariupol
marokko mazedonien mekka mexiko minsk moldau moldawien monaco mongolei montenegro mosambik moskau moslem münchen
myanmar namibia napoleon nepal neu|seeland nicaragua nieder|land/0 nieder|lande nieder|länder nieder|sachsen nigeria
nord|rhein nord|see norwegen norweger nürnberg odessa oman oslo ostern öster|reich öster|reicher ost|see pakistan
palästina palästinenser panama paraguay paris peking persien peru philippinen pole/n polen portugal portugiese/n
potsdam prag pretoria preußen protestant/N ramallah rhein|land riad riga rom ruanda rumäne/n rumänien russe/n
russ|land saar|land sachsen sarajewo saudi schanghai schiit/N schotte/n schott|land schwarz|meer schwede/n schweden
schweiz schweizer senegal seoul serbe/n serbien sewastopol sibirien simbabwe singapur sizilien skandinavien slowakei
slowenien sofia somalia spanien spanier sri stockholm straßburg stuttgart sudan sunnit/N syrer syrien tadschikistan
taiwan tallinn tansania tatar/N teheran thailand thüringen tibet tiflis tirana tokio transnistrien tscheche/n
tschechien tschernobyl tschetschenien tunesien tunis türkei turkmenistan uganda ukraine ukrainer ungar/N uruguay
usbekistan vatikan venedig venezuela vietnam warschau washington weiß|russland wien wilna wladiwostok wolga xinjiang
york zürich zypern
`;
