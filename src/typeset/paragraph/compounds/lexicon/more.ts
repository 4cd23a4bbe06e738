/** Nouns of everyday life and of learned words, many of them only here so that nothing is found in them. */
export const MORE = `
ab=bildung achsel achter adresse/n aerosol akzent akzeptanz album algebra alibi alltag/s almosen alter/s altertum
amateur ambition ambulanz ameise/n ampel amsel anatomie anekdote an=fall/u angriffs|pakt anomalie antike apfel/u
apostel aprikose architekt/N architektur arena argument/s aristokratie arithmetik aroma arterie artist/N aspirin
asteroid/N astronaut/N astronom/N astronomie athlet/N atmosphäre attentäter attraktion auf=enthalt/s auf=fahrt
auf=fall auf=fälligkeit auf=fassung auf=findung auf=forderung auf=führung auf=lagerung auf=lauf/u auf=merksamkeit/s
auf=sehen/s auf=zeichnung/s auktion aura aus=fall/u aus=fuhr/0 außenseiter baden ballett ballon banane/n bandit/N
bar|geld bariton baron barrel basar basilika basketball bau|herr/N bazillus be=fund behauptung be=lieben be=lohnung
bemerkung benefiz be=nehmen be=reicherung berg|werk/s be=scherung be=schreibung besen be=sprechung besserung
be=stand|teil be=stechung bestseller be=trachter be=treiber bettler beule be=wässerung bibel billion biograf/N
biografie biotop biss blase/n blende blöße blüte/n boxer brandung bräuche brause bräutigam brett/0r brezel brille/n
brise bronze/0 brosche brüder/0 brühe brunnen brutalität büffel büffet bügel bulle bündel bürde burgunder bürste
busch/u butter/0 chaos charisma chronik chronist/N clown collage cousin cousine dachs damm/u darlehen/s darm/u
dasein/s daumen defekt definition degen dekade dekan dekret delikt delta demarkation dementi demut denk|mal/s
departement depot dessert diagnostik diagramm dialekt diamant/N diät dickicht dieb/Se diele diener dinosaurier
dirigent/N distel distrikt doktor/N dokumentation dom dorn dorsch dozent/N drache/n drang dringlichkeit droge/n
dschungel dübel duell dünkel durch=fall durch=gang/su durch=lass durch=sage dürre düsternis ehe/0 ehrgeiz ehrung
eichel eichhörnchen eier|stock eigenschaft/s eigen|sinn ein=bildung ein=brecher ein=bruch/su eindringling einerlei
ein=fuhr/0 ein=käufer einöde einsamkeit ein=sicht ein=tracht ein=tritt/s ein=wurf elefant/N elend/s emigration eminenz
empfänger emphase ensemble entbehrung ente/n entgelt entschuldigung ent=wässerung enzyklopädie epidemie episode
erd|beere/n er=guss er=haltung er=hebung erinnerung er=lass er=lebnis er=mäßigung ernährungs|weise er=regung
er=sparnis er=wachsene er=wägung erwiderung esel eskorte essay essen/s essig etage etappe ethik ethos etikett
etikettierung eule/n euphorie evangelium evolution examen exemplar expedition experiment extrakt fabel/0 fabrikant/N
fächer fackel falke/n falter fanatiker fantasie farce farn fasan fasching/s faser/0 fassade fassung fast|nacht/s
fäuste favorit/N fazit feige/n feindseligkeit feld|herr/N fell ferkel fern|seh/0 festival fest|land/s fetzen fiasko
fiber fichte/n fiktion filiale/n finale finanzier finsternis fiskal|pakt fläschchen flausch flaute fledermaus flicken
flieder floh florett floskel floß flöte/n flunder fluor flüssigkeit/s folie/n folklore folter/0 fontäne forelle/n
formalität formular formulierung forst|wirt fort|bestand fort=führung fort=gang fort=setzung/s fossil foyer fragment
frevel friedhof/s frisur frosch/u frost/0 fuchs/0u fuge fülle fundgrube fürsorge fusel fuß|ball/u futur gabe galerie
galgen galopp gämse gangster gardine gasse/n gattin gauner gazelle gebäck ge=biss ge=brechen ge=brüll ge=büsch
ge=duld/s gefährte gefilde ge=flecht ge=flügel/0 ge=flüster ge=füge gehege ge=hilfe/n gehör geiz gelächter ge=lände
ge=länder gelatine geldbeutel ge=legenheit/s ge=lehrte ge=liebte gemahlin gemälde/0 gemüt/s gendarm gendarmerie
genesung genie genitiv ge=nuss/u gepäck/0 ge=rede ge=rippe gerücht/e ge=rüst ge=sang/su ge=schenk geschirr ge=schöpf
ge=schoss ge=schrei geschwulst geselle/n gespenst/r gespött ge=ständnis ge=stank ge=stirn gestrüpp getöse ge=triebe
gewächs/0 ge=wand ge=winner ge=wölbe giebel gier giraffe gitarre/n gitter/0 gläubige/n gläubiger gleichnis gleichung
glossar golf/0 gorilla gourmet grammatik grammofon granit grapefruit gratulation greuel grille grippe/0 groschen
groß|teil grotte grund|lage/n grund|stück gruß/u gruß|wort gunst gurgel gurke/n guss guthaben haber hafer hahn/u hai
hain halde/n haltestelle/n haltung hamster hand|schrift/N hanf/0 harfe harmonie harpune harz hauch heidelbeere heilige
heilung heimweh heirat/s hektik helm hemmung henne herberge hering/s heringe hermelin hermeneutik heroin herold
her=stellung/s hetze heu/0 heuchler heu|schrecke/n hexe/n hierarchie himbeere hindernis hin=gabe hin=sicht
hinter=bliebene hinter|grund/u hinter|halt hinter|land hinter=mann/ru hirsch hirse hirt/N hobel hocker hoffnung/s
holunder hormon hornisse horror hose/n huf/0 hüfte/n hülle/n hummel/0 hummer humor humus hürde/n hure hyäne hydrant
hypothek/N hypothese/n ideal idealist/N idiom idiot/N igel ikone/n illusion illustration imbiss immigrant/N index
indianer indiz indizien/0 infarkt inferno ingwer insasse inserat inspiration instinkt instruktion intellekt
intendant/N intention intervall intrige invalide/n inventar inventur ironie irrtum/su isolation jahr|markt jargon jazz
jet joch jubel/0 jüngling/s jury juwel kabarett kachel/0 kader/0 kadett/N kahl|schlag kaliber kamerad/N kameradschaft
kamille kanarien kandis kaninchen/0 kanister kanne/n kanone/n kanton kanzel kaper kappe karaffe karawane karikatur
karneval/s karosserie karotte karpfen karriere/0 karussell kastanie/n kategorie kathedrale kathete kausalität kaviar
kegel/0 kehr|seite keks kelch kelle kellner kennt|nis kenn|zeichen/0 keramik kerl kessel/0 ketzer keule kind|heit/s
kitsch kitt kittel kitzel klammer klappe klarinette klatsch klaue klavier/0 klee kleinigkeit kleinod klippe klischee
kloß klotz klub kluft knall knappe knecht/s knirps knoblauch knospe/n kobalt kobold kobra kokain kokos/0 kolben kolik
kollaps kollekte kollektion kolonne/n koloss kolumne/n kombi kombination komik komma kommerz kommode kommodore
kompanie kompass komplikation komplize/n komplott komposition kompost kompresse kondensator kondition konditor
konfektion konfetti konfitüre konfrontation konfusion konkretisierung konkurs konsequenz konserve/n konsole konstante
konstellation konstitution konstrukt konstruktion kontext kontinuität kontroverse konvoi konzentration koordination
koralle/n kork kormoran kosmetik kosmonaut/N kosmos kostüm krabbe/n kragen krähe/n kralle krämer kranich
krankengymnastik kranz/u krater/0 krawall krawatte kreation kreatur krem kreuz|fahrt krippe/n kristall/0 kriterien/0
kriterium krokodil kröte/n krücke krug/u krume krümmung kübel kuckuck/s küken kulisse/n kult kummer kuppel kürbis/0
kürze kurz|schluss kuvert labyrinth lache lachs/0 lakritz lametta lamm/ru landschaft/s langeweile lappen lärche/n
larve/n lasagne laterne/n latte/n lavendel lawine/n lazarett leck leckerei lefze legende/n legislatur legitimation
lehm/0 lehrling/s leicht|sinn leidenschaft/s leier leinen/0 leinwand leiste lende/n leopard/N lerche/n leuchte
leucht|turm leute leutnant/s lexikon libelle lichtung liebling/s lilie liquidation litanei liter literat/N liturgie
livree lob löffel/0 loge logo lok lorbeer los los=lösung lösung/s lot lotterie luchs lüge/n lump lupe lust
machenschaft macht|haber mafia magie magier magister magistrat/s majestät majorität makel makrele mammon mammut
mandel/0 manege mangan manier mantel/u märchen/0 margarine marginalie mark/0 marmelade marmor/0 mars maschinerie
maske/n maskulinum maßstab/su mast/0 matratze matrose/n maul/u maul|wurf/s maus/eu maximum mechanik mechanismus
meditation melancholie melasse melodie melone/n membran meniskus menü merkzettel metamorphose methan/0 meuterei miene
mikrofon mikroskop mime mimik mineral/0 minimum mirabelle misere mispel missetat mist/0 mit=arbeit mit=arbeiter
mit=arbeiterin mit=bestimmung/s mit=bürger mit=gift mit=gliedschaft/s mit=glied|staat/N mit=leid/s mittel|punkt/s
mitternacht/s mixtur moder modus mohn/0 molekül/0 molke monolog monopol monster monstrum monument moor/0 moped morast
mörtel mosaik most möwe/n mühsal mulde multiplikation mumie muschel/0 muscheln muse muskel/0 muskulatur müsli
nachbar|land/ru nachbarn nachbar|staat/N nachen nach=folger nach=frage/0 nach=lass nach=ruf nach=schub/0 nach=teil
nachtigall nach=trag/s nacken narbe/n narkose narr/N nashorn nässe neid neigung nelke/n neon neonazi/0 nest/r netto
neuankömmling neubau neuerung neu|gier neuling neurose/n nichts nickel nieder=lage/n nieder=legung nieder=schlag/u
nil|pferd nische nixe nobel/0 nobel|preis nomade/n nominierung notiz not|stands nougat nudel/0 nummer/0 nuss/u oase
ober|befehls|haber ober|bürger|meister oberin ober|schicht obrigkeit/s ode odyssee offenbarung ohnmacht/s oktave
öl|bild olive/n omelett omnibus opportunist/N optimismus optimist/N option orakel orange/n ordner orgel/0 orgie orient
orientierung orkan ornament orthografie otter otto ozon/0 pächter pädagoge/n pädagogik paddel pamphlet panda panne/n
panorama panther pantoffel papagei papaya pappe pappel/0 paprika papyrus parabel parasit/N parfüm parole parzelle
paste pastor/N patchwork pathos patrone/n patrouille/n pauke pavillon pelikan pelz/0 perspektive perücke/n pessimismus
pest petersilie pfarrer pfau pfeffer/0 pferch pfirsich pflaume/n pflug pfosten pfote pfuscher phantom pharao pharma/0
phosphat phosphor physiognomie pianist/N picknick pigment/0 pinguin pinie/n pirouette pistole/n pizza plädoyer plage
plagiat plan|wirtschaft plateau platt|form plenar/0 plunder plural podest poesie poet/N pokal/0 poker/0 pol/0 polemik
police polster/0 pomade pony pop porträt porzellan/0 posaune pose position positionierung potential potenz pracht/0
prägung prahler präparat präsent präsentation präservativ präzision prediger premier/0 premiere/n prestige/0 primat
primel prise prisma problematik prolog promille promotion propeller prophet/N proportion prosa prospekt prostitution
protein/0 provokation pseudonym psychiater psychose publizist/N pudding pudel puma pupille püree puter puzzle
pyramide/n quadrat/0 qualm quarantäne/0 quark quartett quarz quatsch quecksilber quittung quiz rachen radieschen
radius ramme rampe rang|liste ranke rappe raps/0 rarität rasen raserei raster rationalität raucher raupe/n rausch/0
reagenz reaktionär realismus realität rebe reben/0 rebhuhn rechts|anwalt/su rechts|staat/s rede|wendung reduktion
reduzierung reeder reederei reflex reflexion refrain refugium regisseur regularien reh reibung reichtum reigen reim
reinheit reis/0 reißer reiter reiz/0 reklame rekonstruktion rektor/N relation relevanz relief relikt relikte
renaissance rentner/0 repertoire reproduktion requiem residenz ressource/n resultat retorte rettich rhabarber rhetorik
rheuma riegel riemen riff rinde ringer rinne/n rippe/n ritual/0 ritus rivale rivalität robbe/n robe rodel/0 roggen/0
roh|öl roman/0 romantik römer rosa rosine/n rosmarin rotation rot|wein rouge routine/0 rübe/n rubel rubin rubrik
rück|blick rück|eroberung rück|gabe rück|gang/su rück|grat/s rück|griff rück|meldung rück|nahme rucksack/u
rück|schlag/u rück|seite/n rück|stand/u rück|zahlung/s rudel ruder/0 ruhm/S rührei rum rüssel rüstzeug sabbat säbel
sach|gebiet safari safe safran sahne/0 saite/n sakko sakrament salami salbe/n saldo salmonelle salon/0 salpeter salve
sanatorium sandale/n sanft|mut sanitäter sarg/u satz|zeichen saum sauna/0 saxofon schablone schachtel/0 schädel/0
schädling/s schäfer schaffner schakal schalk scham schande schar schärfe scharlach scharnier schätzung schau|platz/u
schau|spiel schau|spieler scheck/0 scheitel scheiter scheitern schelm schenkung scherz schicht|arbeit schiedsspruch
schiefer/0 schiff|bruch schiff|fahrt/s schilf/0 schimmel/0 schimpanse/n schinken/0 schlacke schlamm/0 schlauch/0u
schlaufe schleim/0 schlepper schleuder schlips schlitten/0 schluck schluss|punkt schmalz schmeichler schmerz/0
schmetterling/s schmiede schminke schnalle schnaps/u schnauze schneider schnepfe schnitzel schnitzer schnupfen
scholle/n schoner schonung schöpfer schöpfung/s schorf schoß schotter schrecken/s schreiben schreiber schreiner
schrift|steller schrot schub/0 schub|lade/n schuft schuppe schürze schutt|halde schwabe schwade/n schwalbe/n schwamm
schwan schwarm schwefel/0 schweiß/0 schwere schwer|gewicht/s schwert/r schwiegermutter schwimmer schwindel schwur
see|mann/s segen/s segment seilschaft/s sekret sekt/0 sekte/n sektion sektor/N sekunde/n selbst|mord/0 selektion
sellerie senf/0 senkung sense/n sequenz serum servus sherpa sichel sicherung/s sieb siedler siedlung/s signatur signum
silhouette sinfonie singular sinn|bild sippe/n sirene/n sirup situation skat skelett skepsis ski/0 skorpion skrupel
skulptur slogan smaragd socke/n sockel sog söhne sold sole solist/N solo/0 sopran sortiment soziologe/n soziologie
spagat spaghetti spalier spargel/0 sparte spatel specht speck/0 spediteur spekulation spelunke sperling/s spesen
spezialist/N spezialität spezies spinat spinnen/0 spirale spital spitzel spleen splitter/0 sponsor/N spore/n
spreng|stoff/0 sprengung sprit sprosse sprotte sprudel spuk spülung spuren/0 stäbchen stadium stagnation stalagmit
standard/0 stapel/0 starr|sinn start/0 stätte/n statue staude/n steak stein|bruch steiß stellung|nahme steppe/n
sterben stereotyp steward stich|probe/n stich|tag stiefmutter stier/0 stilistik still|stand/s stimm|recht stimulus
stipendiat/N stipendium stock|werk/s stollen stör storch/u storno strähne strampler strapaze stratege/n strauch
streber strenge stress/0 streuung strolch strophe/n strudel/0 strunk stück stümper stute/n subjekt substantiv substanz
substrat sucht/0 sühne sulfat sülze surrogat süßigkeit/N symmetrie sympathie sympathisant/N symptom synagoge/n
synchronisation syndikat syndrom synode synonym syntax synthese szenerie tabak/0 tablett tabu tadel taifun taille
talar talg tamtam tang tänzer tapferkeit/s tartan tastatur tasten/0 tat|ort tausend tau|wetter team teig/0 teint
teleskop tempera temperament tendenz teneriffa tennis/0 tenor terrasse/n terrine territorien testament/s tetanus
textur therapeut/N therapie thermo|meter thermostat thron/0 thunfisch/0 thymian tief|flug tier|heim tiger/0 tinktur
tinte/n tipp tirade toast tochter|firma toilette/n toleranz tombola tonart topas torf/0 torheit torso torte/n tortur
totem tournee trabant/N trage/n tragik tragödie trainer training/s trakt trance transaktion transfer/0 transistor
trapez trasse/n traufe trauma treffer/0 trense tresen tribut trichter trikot trilogie triumph/0 trog tropen/0 trophäe
trottel trubel truhe trümmer/0 tschador tulpe/n tundra turban türke/n turnen turner turnus tutor/N typhus typologie
übel überbleibsel über=blick überdruss über=flug/0u über=fluss über=mut über=raschung/s über=schrift über=schwemmung/s
über=stunde/n über=trag übung/s ulme ultra|schall um=bau/0 um=bruch/u um=feld um=kehr um=riss um=siedlung/s
um=verteilung/s umwälzung um=weg unfug ungarn un=geduld un=ge=heuer ungeziefer un=gleichheit/s un=glück/s
un=gültigkeit uniform unikum un=kosten unrat un=recht/s un=sicherheit/s un=sinn untat unter=arm unter=ausschuss
unter=brechung/s unter=gang/su unter=grund/0 unter=halt/s unter=haltung/s unterkunft/u unter=lage/n unter=stellung
untertan/N unter=ton un=wesen un=wetter un=zufriedenheit ur=heber urne/n ur=sache/n ur=sprung/s ur=zeit usus utensil
utopie vagabund vanille/0 variation vegetarier vegetation venen/0 verb ver=bannung ver=bindung/s ver=bleib verblendung
verdauung/s ver=derben verdienst verdruss ver=erbung/s ver=fall/s ver=fasser ver=fehlung vergangenheit/s vergessen
vergnügen/s vergütung/s ver=hängnis ver=hütung/s ver=irrung ver=knüpfung verleumdung vermutung vernichtung/s
vernunft/0 verringerung vers ver=schluss ver=schulden verschwendung ver=sehen ver=senkung verständigung/s ver=ständnis
ver=steck versteigerung ver=tiefung ver=wahrung verwandtschaft/s verweigerung ver=wendung/s verwirrung ver=wüstung
ver=zeichnis ver=zögerung/s ver=zweiflung/s veterinär vetter viadukt vibration vikar violine/n vision vitamin/0
vokabel vokal volant volontär vor=abend voraus=setzung/s vor=bereitung/s vor=bote vorder|grund vor=fahr/N vor=fall/u
vor=führung vor=gabe/n vor=gänger vor=garten vor=ge=setzte vor=haltung vorher=sage/n vor=kehrung vor=kommen
vor=kommnis vor=liebe vor=mittag/s vor=ort/0 vor=recht vor=reiter vor=schein vor=sprung/u vor=stadt vor=stellung/s
vor=urteil/s vor=wand vor=warnung/s waben waffel/0 wahn/0 wahrheit/s wahr|nehmung/s wahrscheinlichkeit/s währung/s
wahr|zeichen waise/n wal/0 wald/0ru wal|fang/0 wall|fahrt/s wal|nuss walze/n walzer wanderung/s wandlung/s wanze/n
warnung/s wart warte/l wärter warze/n wasser|fall/u watte weber weberei wehen weiblichkeit weiche/n weiher weihrauch
weile weiter=bildung/s weiter=gabe weit|sicht wendung/s wesir wespe/n wett|bewerb/s wicht widder widerhall widersacher
wider=wille/n widmung/s wieder=gabe/0 wieder=herstellung/s wieder=holung/s wieder=wahl wiege/n wiesel wildnis wimper
windel/0 windung wirbel|sturm/u wirklichkeit/s wirrwarr wisent witterung/s witwe/n wohl|fahrt/s wohl|tat wölbung
wörter|buch wort|laut wrack wucht wunder|werk würze wüterich xylofon yacht zähler zahlung/s zank zapfen zarge zartheit
zäsur zauberer zecke/n zeiger zeit|plan/u zeit|punkt zeit|schrift/N zensor zentimeter zepter zer=streuung zettel/0
zeugung zigarette/n zigarre/n zigeuner zikade/n zimt/0 zink/0 zinn/0 zinnober zionismus zirkel zirkulation zisterne
zitadelle zitrus/0 zobel zögling zu=behör zuber zucht|haus zu=fahrt/s zufriedenheit zügel zu=nahme zu=name zündung
zu=neigung zupfer zuruf zusammen=fassung zu=schlag/su zutat zu=tritt/s zu=ver=sicht/s zwist zyklon zyniker zypresse/n
`;
