/** Nouns of the economy, labour, traffic, technology, energy, science and the media. */
export const ECONOMY = `
abbau/0 ab=fall/u ab=gabe/n ab=gas ab=nehmer ab=schnitt/s ab=sender ab=teil ab=wasser/0 acker/u akku aktie/n aktionär
aktivität alkohol aluminium analyse/n analyst/N anbau/0 an=bieter an=fahrt/s anfänger an=lagen an=leger an=leihe/n
an=satz/u antenne an=trieb/s anzug/su apotheke apotheker app april arbeiter arbeiterin arbeit|geber arbeit|nehmer
arbeits|lose arbeits|losigkeit arbeits|platz/u archiv arm/0 arm|band armut/s artefakt arznei arzt/u ärzte/0 asche/n
asphalt ast/u atem/0 atlas aufzug/u auge/n augen|blick/s august aus=stellung aus=wertung auto auto|bahn automat/N
automatik auto|mobil bäcker bäckerei bad/u bagger bahn/0 bahn|hof/su balken ball/u band/0ru band|breite bank/eu
banken/0 bankier bar/0 barriere base/n bau/0 bauer/n baum/u baum|wolle/l becken beere/n bei=hilfe/n bein/0 benzin
berg/0 berg|bau bericht|erstatter bericht|erstattung beschäftigte be=stell/0 be=stellung beton/0 bett/N
bevölkerungs|zahl bibliothek/s biene/n bier bild/0r bildner bild|schirm binnen/0 biologie birne/n blatt/r blech blei
blick blind/0 blitz blog blume/n blut/0 boden/u bohne/n bohr|insel bohrung boot/s börse/n boykott branche/n brauerei
braun|kohle/n bremse/0 brenn|stoff brot brust/0u buch/0ru buch|stabe/n buchung bühne/n burg bus business café camp
cent champion chance/n charakter chemie chemikalie chip chirurg/N code computer container/0 dach/u dame/n dampf/u
datei daten/0 daten|bank decke/n deich deponie design devisen/0 dezember diagnose dichter dichtung dienstag/s
dienst|leister dienst|leistung diesel digital ding/0 donnerstag/s dorf/ru dosis draht/u dreh|buch/u dreh|kreuz
dreh|scheibe drucker druck|erei duft/u dünger dunkelheit durch=messer durch=schnitt/s düse/n eck/0 ecke/n ei/r eiche/n
eigentümer eimer ein=kauf/su einzel|handel/s einzug/su eis/0 eisen/0 eisen|bahn elektriker elektrizität elektro/0
elektronik element eltern/0 embryo/n energie/0 engel/s eng|pass/u enkel ent=fernung enzym erd|beben/0 erde/ln
erd|gas/0 erd|öl er=finder er=findung er=kenntnis erlös er=nährung ernte er=scheinung er=trag/su er=werb/s erz/0
er=zählung er=zeuger er=zeugung euro/0 exporteur fabrik fach/0 fach|kraft/eu faden/u fahne/n fähr/0 fähre/0n fahrer
fahr|plan fahr|rad/u fahr|zeug falle fang/0 farbe/nl fass faust februar feder fehl/0 fehler feier feier|tag/s fenster
ferien/0 fern/0 fern|sehen/s ferse fest/0 fett feuer fieber figur film filter finger firma firmen/0 fisch/0 fischer
fischerei fläche/n flasche/n fleck/N fleisch/0 fliege/n flügel flug|hafen/su flug|zeug flur fluss/u flut form/0 format
forst/0 fort=bildung foto fotograf/N fracht/0 frachter frau/N frei|tag/s frequenz frucht/u früchte/0 früh|jahr/s
frühling/s früh|stück/s fundus funktions|weise fuß/u futter gabel gang/0u garten/u gas/0 gattung gebet/s gebirg/s
ge=birge/s ge=brauch/s gefäß ge=fühl/s ge=häuse geheim|haltung ge=hirn geist/Ser geld|wäsche ge=lenk gemüse gen/0 gene
genetik gerät/e geräusch gerste geschmack/s geschwindigkeit geschwister/0 ge=sicht/s ge=stein/s getränk/e getreide
gewässer/0 ge=webe/0 gewerbe|gebiet gewitter ge=wohnheit ge=würz gift/0 glanz glas/0u gleis glied/r glocke/n glück/s
gold/0 gott/Sru graf/N grafik gramm gras/u gurt gürtel gut/u güter/0 gymnasium haar hafen/u hagel haken halle/n hals/u
halter hammer hand/0u händler hand|werk/s handwerker handy hang/u hase/n haube haus/0ru haus|arzt/u haut/0u heft
heim/0 heizer heizöl heizung hektar held/N helikopter hemd herbst/0 herd herde her=kunft/s herr/N herz/Ns hilfs|mittel
himmel/s hin=weis hitze/0 hobby hoch|zeit/s hof/0u höhe/n höhle/n holz/0ru holz|werk honig/0 honorar horizont horn/r
hotel hügel huhn/r hund/e hunger/0 husten hut/u hütte/n hygiene idee/n immobilie/n impf/0 impf|stoff impfung
industriell infektion inflation infra|struktur ingenieur inhaber inhalt/s insekt/N insolvenz installation instrument
intelligenz internet investition investor/N jacke jagd/0 jäger jahr/0Se jahres|zeit jahr|hundert/0 jahr|tausend
jahr|zehnt januar job journal journalismus journalist/N journalistin jugend/0 jugendliche juli junge/n juni kabel
kabine/n käfer kaffee kahn/u kai kaktus kalender kalk kälte kamel kamera kamin kamm kanal/u kante kapazität kapelle/n
kapital kapitän/s kapitel karte/n kartell kartoffel karton käse/0 kasse/n kassen/0 kasten/u katalog katze/n kauf/0u
käufer kauf|haus kauf|leute kauf|mann/s kehle/l keim keller kern/0 kerze/n kette/n kiefer kies kilo kilo|meter
kind/0sr kinder/0 kino kiosk kirche/n kirsche/0 kissen kiste klang/u klär|anlage kleid/r kleidung klein|kind
klima|wandel/s klinik kloster/u knie knochen/0 knopf/u knoten koch/u köche koffer kohl/0 kohle/n0l kollege/n kollegin
komet/N komfort komitee kommentar kommentator/N komödie komponente komponist/N konfession/s konjunktur konkurrent/N
konkurrenz konsum/0 konsument/N kontinent kontrast konzern konzert konzession kopf/u kopie korb/u korn körper kost/0
kosten/0 kraft/0u kraft|fahrer kraft|fahrt kraft|fahr|zeug kraft|stoff kraft|werk kran/u krank kranken/0 krankheit
kraut/ru krebs/0 kredit kreide kreis/0 kreuz/0 kreuzer kreuzung küche/n kugel kuh/u kultur kumpel kunde/n kundin
kunst/0u künstler kunst|stoff/0 kupfer/0 kur kurve kuss kutsche labor lachen laden/u lampe/n länge/n lärm/0 last/0
lasten laster laub/0 lauf/0u laune leben/s lebens|mittel leber/0 leder lehre lehrer lehrerin leib/0 leiche/n leid
leine leistung leiter leiterin lektion lektor/N leser lesung licht/0 lid liebe/s lied/r liefer/0 lieferant/N lieferung
linde/n linse/n lippe/n list literatur lizenz loch/u lock/0 locke/n logik logistik lohn/0u lokal lotse/n löwe/n
lücke/n luft|fahrt lunge/n luxus mädchen magazin magen/u magnet mahl|zeit mahnmal mai makler malaria maler management
manager mangel/u mann/sru marke/n markt/0u märz/0 maschine/n material/0 materie mathematik matte medaille medikament/N
medizin mediziner mehl/0 meile meister melder meldung memoiren menge/n merkmal/s messe/0 messer messung metall
metapher meteor/N meter methode/n metropole miete/0l mieter milch/0 milch|vieh milliardär milliarde/n million/N
minute/n mittag/s mittag|essen mittel|meer mittel|stand/s mittwoch möbel mode/n modell modul molkerei moment monat/s
mond montag/s montage moos morgen motiv motor/N0 motte mücke/n mühe mühle/n müll/0 mund/u münze/l museum/0s musik
musiker muster mut mutter/u mütter/0 nachbarschaft nach=mittag/s nacht/0u nacht|tisch nadel nagel/u nähe nahrung
name/n namen/s nase/n natur nebel/0 neffe nerv/N netz/0 netz|werk nichte nieder=lassung niere/n niveau nord/0 norden
not/0 november nutzen nutzer nutzung ober|fläche/n objekt obst/0 ofen/u offerte öffnung ohr/N öko/0 ökonom/N ökonomie
oktober öl/0 oma onkel opa oper/N operation optik orchester orden/s original ort/0s ost/0 osten ozean paar paket
palette panik papier/0 paradies park/0 parkett party passagier/0 pate/n patent patient/N patientin pause/n pech pegel
pendel pendler pension/s periode perle/n personal/0 pfad pfand/u pfanne pfeife pfeil pfeiler pferd/e pflanze/n
pflaster pflege/0 pfleger pflegerin pforte pfund phase philosoph/N philosophie physik physiker pilger/0 pille/n
pilot/N pilz/0 pinsel pionier plakat planet/N plastik platane platte/n platz/0u post/0 potenzial prämie/n predigt/0
preis/0 produkt produktion/s produktivität produzent/N professor/N profi profit prozent/0 prozessor/N psyche
psychologe/n psychologie publikation publikum/s puls pulver/0 pumpe/l punkt punkt|zahl puppe qual qualifikation
qualität quartal/s quelle/nl rabatt rabe/n rache/0 rad/0u radio/0 raffinerie rahm rätsel ratte/n räuber rauch/0
reaktor rechen/0 rechner rechnung rechnungen recycling redakteur redaktion redensart referat/s referent/N regal
regen/0 reifen/0 reihe/n reise/0 rekord/0 religion/s renn/0 reparatur reportage reporter resonanz restaurant retter
rettung rezept rezession rhythmus richt/0 richtung riese/n rind/r rind|fleisch ring/0 ritter roboter rock/u roh/0
rohr/0 röhre/n roh|stoff/0 rose/n rost rücken rück|sicht/s ruf/0 ruine/n rumpf/u saal/u saat/0 saft/u säge/0 salat/0
salz/0 same/n samen/0 sammler samstag/s sand/0 sänger satire sattel/0 säugling/s säure/0 schach schaf/0 schale
schall/0 schalter schaltung schatten/0 schatz/u schau/0 schaufel schaum scheibe/n schein/0 schema schenkel schere
schicht/0 schicksal/s schiene/n schild|kröte schirm|herr schlaf/0 schlag/0u schlange/n schleier schleuse/n schloss/u
schlucht schlüssel/0 schluss|folgerung/s schmelze schmied schmuck/0 schmutz/0 schnabel schnecke/n schnitt/0 schnur/u
schock/0 schokolade/n schornstein schrank/u schranke/n schrift/0 schrott/0 schuh schul/0 schule/l schüler schülerin
schulter/0 schulung schüssel schutt schütze/n schwager schwanz schweigen schwein/e schwelle/n schwer|punkt schwester
schwimm/0 schwund schwung/0 segel/0 sehne/n seide/n seife/n seil/0 seminar sender sendung senior/N sensor/N september
serie/n server sessel sicht/0 silbe/n silber/0 silo sinn/0 sitte/n skizze/n sklave/n smog sofa sohn/u solar/0 sommer
sonne/n sonntag/s sorge/n sorte/n soße spalt spalte/n spange spanne/n spaß/u spatz speer speicher/0 speise/0 spektrum
spende/n spender spezial/0 spiegel spiel/0 spieler spielerin spinne/n sport/0 sportler spott sprach|raum sprung/u
spule/n stachel stadion/0 stadt|werke stahl/0 stall/u stange/n star stau/0 staub/0 stecker steig stempel stern/0e
stern|warte stich/0 stick/0 stick|stoff/0 stiefel stiege/n stiel stift/s stil/0 stille stimmung stirn stock/0u stoff/0
stolz störung strahl/N strahlung strand/u strauß strecke/n streich/0 streifen strich/0 stroh/0 strumpf stube/n
student/N studentin studien/0 studio/0 studium/0 stufe/n stuhl/u stunde/n sturm/0u sturz/u suche/l süd/0 süden sumpf/u
suppe/n szenario szene/n tabelle/n tablette/n tafel tag|traum tal/0u talent/0 tante tanz/0u tapete/n tasche/n tasse
taste/n tat|sache/n tau/0 taube/n tausch/0 taxi/0 technik techniker technologie tee/0 teich teilchen telefon/0
telefonat teller tempel temperatur tempo/0 teppich/0 test/0 teufel/s text/0 textil theater/0 ticket tiefe/n tisch/0
tochter/u tomate/n ton/0u ton|band tonne/n topf/u tote/n tour/N tourismus tourist/N tracht/0 tradition/s träger
traktat traktor träne/n trank transformation transport transporteur traube/n trauben/0 trauer/0 traum/0u treib/0
treib|haus treib|stoff trend treppe/n tresor treue trick trink/0 trocken/0 trommel tropf/0 tropfen trumpf trunk tube/n
tuberkulose tuch/ru tugend tunnel/0 tür/0 turbine/n turnier typ über=gewicht ufer/0 uhr/N um=satz/u um=schlag/su
um=zug/su un=fall/us universität universum/0 urin ur=laub/s ur=lauber variante vase vater/u ventil ver=kauf/su
ver=käufer ver=lag/s ver=leih ver=mieter ver=packung ver=rechnung ver=sand/0 ver=schleiß ver=schmutzung version
ver=spätung ver=stand/s ver=wandte ver=werter ver=wertung video/0 vieh/0 vieh|zucht viertel villa viren/0 virus/0
vitrine vogel/u volumen vor=bild/0 vor=hang/u vor=lesung vor=name/n vor=rat/su vor=rede vulkan/0 waage wachs/0
wachstum/s wagen/0 waggon wand/0u wange/n wanne/n wappen/0 ware/n wärme/0 wasch/0 wäsche wasser/0 wechsel/0
wechsel|kurs weg/0e weib weide/0 weihe weihnacht/s wein/0 weise weisheit weizen welle/n werbe/0 werbung werft
werk|statt/u werk|stoff/0 werk|zeug wert|papier wesen/s west/0 weste westen wett/0 wette/l wetter/0 wiese/n wild
wind/0e winkel winter/0 winzer wirbel/0 wirt/s wissenschaft wissenschaftler witz woche/n wochen|ende wohn/0 wohnung
wolf/u wolke/n wolken/0 wolle/l wonne wunde/n wunder wunsch/u0 würfel/0 wurm wurst/u wurzel wüste/n zahn/0u zange/n
zauber/0 zaun/u zebra zeder/0 zehe/n zeichen zeichnung zeile/n zeit/0N zeit|raum/u zelt/0 zement/0 zertifikat/s zeug/0
ziege/n ziegel ziel|gruppe ziffer zimmer zins/0 zinsen zirkus/0 zitrone/n zorn zucht/0 zucker/0 zu=fall/su zug/0u
zu=lieferer zunft zunge/n zu=satz/0u zu=schauer zweifel zweig zwerg zwiebel zwilling/s zylinder
`;
