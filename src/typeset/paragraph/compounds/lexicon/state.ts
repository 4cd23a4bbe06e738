/** Nouns of the state: politics, administration, law, diplomacy, war and police. The notation stands in `../notation.ts`. */
export const STATE = `
abend/0se abend|land/sSru ab=geordnete ab=gesandte abhängigkeit ab=kehr ab=kommen/0s ab=leger ab=lehnung ab=ordnung
ab=riss ab=rüstung ab=sage ab=satz/u ab=schaffung ab=schiebe ab=schiebung ab=schied/s ab=schluss/u ab=schreckung
ab=sicht/s ab=sprache ab=stand/su ab=stimmung ab=teilung ab=wahl/0 ab=wehr ab=weichung ab=wurf/su ab=zug/su achse
adel/s administration admiral affäre agenda agent/N agentur akademie akt akte akteur aktion alarm algorithmus
allein|gang allianz amnestie amt/su anarchie an=bindung an=blick änderung an=erkennung an=fang/su an=frage an=führer
an=ge=bot/s an=gehörige an=gelegenheit an=greifer an=griff/se angst/u an=hang/su anhänger an=hörung an=klage ankunft/s
an=lage/n an=lass an=näherung an=nahme/0 annexion an=ordnung an=rede an=schlag/su an=schluss/u an=schuldigung
an=sehen/s an=sicht/s an=spannung an=sprache an=spruch/su an=stalt/s an=stieg/s an=strengung an=teil/s an=trag/su
antwort an=walt/su an=weisung an=wendung an=zahl an=zeige apparat appell arbeit/s armee arsenal artikel artillerie
aspekt asyl atom attaché attentat/s auf=bau/0 auf=gabe auf=klärung auf=lage/n auf=lösung/s auf=marsch/u auf=nahme/0
auf=ruf aufruhr auf=rüstung auf=schub auf=schwung/s auf=seher auf=sicht/s auf=stand/su auf=stieg/s auf=takt
auf=trag/su auf=tritt/s auf=wand/s aus=bau/0 aus=bildung aus=blick aus=bruch/su aus=einander|setzung aus=gabe/n
aus=gang/su aus=gleich/s aus=kunft/su aus=land/s aus=länder aus=löser aus=nahme/0 aus=rüstung aus=sage/0 aus=schluss/u
aus=schreibung aus=schuss/u außen außen|minister aus=sicht/s aus=sprache aus=stattung aus=stieg/s aus=tausch/0
aus=wahl/0 aus=weichung aus=weis/0 aus=weitung aus=wirkung autokratie autonomie autor/N autorin autorität bann basis
bataillon batterie beamte/n be=amtin be=auf=tragte be=darf/s be=deutung bedingung be=drohung be=dürfnis beendigung
be=fehl/s be=fragung be=freiung be=fugnis befürworter begegnung beginn begleiter begleitung be=grenzung be=griff/s
be=gründung be=handlung be=hörde bei=fall/s bei=rat/su bei=spiel bei=trag/su bei=tritt/s be=kämpfung bekannt|gabe
be=kenntnis be=lagerung be=lastung be=leg be=mühung be=obachter be=obachtung be=rater beraterin be=ratung be=reich/s
be=reitschaft bergung be=richt be=rücksichtigung beruf/s be=satzer be=satzung be=schaffung be=schäftigung be=scheid
beschleunigung be=schluss/u be=schwerde/0 beseitigung be=setzung be=siedlung be=sitz be=sorgnis be=stand/su
be=stimmung be=such/s be=sucher be=teiligung be=trag/su be=treuung be=trieb/s be=trug/s beute/0 be=völkerung
bevollmächtigte be=wachung be=waffnung be=währung be=wegung be=weis be=werber be=werbung be=wertung be=willigung
be=wohner be=zahlung be=zeichnung be=ziehung be=zirk/s be=zug/su bilanz bildung block blockade bombe botschaft
botschafter brand/u brief brigade bruch/u brücke/n bruder/u budget bund/Se bundes|kanzler bundes|land/ru bundes|rat
bundes|tag/s bundes|wehr bündnis bürger bürger|meister büro bürokrat/N bürokratie charta chef debakel debatte defizit
deklaration delegation delegierte demokrat/N demokratie demonstrant/N demonstration deportation detail deutsch|land/0
dialog diebstahl/su dienst differenz dikta diktator diktatur dilemma dimension diplomat/N diplomatie direktive
direktor/N diskussion distanz disziplin doktrin/0 dokument dominanz drama/0 drohne drohung druck/0 durch=bruch/su
durch=führung durch=setzung durch=suchung/s dynamik ebene effekt ehre/n eid/Se eifer eigentum/s ein=druck/su
ein=fluss/u ein=führung ein=gang/su ein=greifen/s ein=griff/s ein=haltung ein=heit ein=igung ein=kommen/0s ein=ladung
ein=lage ein=nahme/0 ein=reise/0 ein=richtung ein=satz/u ein=schätzung ein=schränkung ein=spruch/su ein=stellung
ein=stieg/s einstimmigkeit ein=stufung ein=wand/u ein=wanderer ein=wanderung ein=willigung ein=wirkung ein=wohner
einzel elite embargo emigrant/N emission emp=fang/su empfehlung ende/ln engagement ent=eignung ent=führer entführte
ent=führung ent=hüllung ent=lassung ent=schädigung ent=scheid ent=scheidung ent=schließung ent=sendung ent=spannung
ent=waffnung ent=wicklung ent=wurf/su ent=zug/su epoche erbe/0 ereignis er=fahrung er=folg/s er=gebnis er=klärung
er=laubnis er=mächtigung er=mittler er=mittlung ermordung er=nennung er=öffnung er=örterung er=satz/0 er=stürmung
er=suchen er=wartung er=weiterung er=zeugnis er=ziehung eskalation etat europa evakuierung exekutive exil existenz
experte explosion export extremismus extremist/N fahnder fahndung fahrt/0 faktor faktum fall/u familie faschismus
faschist/N feind/Se feld/ru feld|zug/u fest|nahme/0 festung feuer|wehr finanz/0 fiskus flagg/0 flagge flanke flotte
flucht flücht/0 flüchtling/s flug/u föderalismus föderation folge/n fonds forderung formation formel forscher
forschung fort=schritt/s forum/0 frage/n fragebogen frage|stellung fraktion freiheit freund/Se friede/nns frieden/s
frist front führer führung fundament funk/0 funktion funktionär furcht fürst/N fusion garantie garde/0 garnison gast/u
ge=bäude/0 ge=biet/s ge=bot ge=bühr/N ge=burt/s ge=dächtnis ge=danke/n ge=denken ge=fahr/N ge=fangene ge=fängnis
ge=fecht/s ge=folge ge=folgschaft gegen=satz/u gegen=stand/su gegen=teil ge=genwart/s gegner ge=halt/su ge=heim
geheim|dienst/0 ge=heimnis geisel geisel|nahme geld/0r geltung ge=meinde/0 ge=meinschaft ge=nehmigung general/0s
general|sekretär general|stab/su generation genosse/n genossenschaft ge=richt/s ge=sandte ge=schäft/s ge=schichte/nl
ge=schlecht/r ge=schütz ge=schwader ge=sellschaft ge=setz/S ge=setz|geber ge=setz|gebung ge=spräch/s ge=stalt geste
ge=suche ge=sundheit ge=walt/0 ge=wehr ge=werbe/0 ge=werkschaft ge=wicht/s ge=winn ge=wissen/s gipfel glaube/n
gleich|gewicht/s gouverneur graben/u grad granate gremium/0 grenze/nl griff größe groß|macht grund/u gründer
grund|gesetz/S gründung gruppe/n guerilla gut|achten gut|achter gut|schein haft/0 haftung handel/s handlung/s haupt
haupt|quartier haupt|stadt haus|halt/s heer/Se heimat herrschaft herrscher her=steller hilf/s hilfe/n hin=richtung/s
hoheit hymne/n identität ideologie imam imperialismus imperium import impuls indexe industrie/0 information/s
initiative inland/s innen|minister insel inspektion inspektor/N instanz institut institution inszenierung integration
interesse/n interessent intervention interview invasion islam islamismus islamist/N jubiläum junta jurist/N justiz
kabinett/s kaiser kalif/N kammer/0 kampagne kampf/u kandidat/N kandidatur kanzlei kanzler kapitulation kaserne
katastrophe kaution klage klasse/n klausel klima koalition kodex kolonial kolonie kommandant/N kommandeur kommando
kommissar kommissariat kommission kommune kommunikation kommuniqué kommunismus kommunist/N kompetenz kompromiss
konferenz/0 konflikt kongress könig/s königin könig|reich/s konsens konsul konsulat/s konsultation kontakt kontingent
konto kontrolle/l kontrolleur konvention konzept konzil kooperation/s kordon körperschaft/s0 korps korridor korruption
kreml krieg/s kriegs|gefangene kriegs|verbrechen kriminalität krise/n kritik kritiker krone krönung kund=gebung
kuratorium kurier kurs küste/n ladung lage/0 lager land/0sSru land|rat/su land|tag/s legion legislative leit|linie
leitung lenker liga linie liste lobby lobbyist/N luft/0 luft|abwehr luft|waffe macht/u mandat/s manifest manöver
marine marionette marsch/u marschall marsch|flug|körper massaker masse/n maßgabe maß|nahme/n mauer medien meer/Se
mehrheit meinung memorandum mensch/N menschheit militär miliz minderheit mine/n minister ministerin ministerium/s
minister|präsident/N miss=brauch/su mission miss=trauen/s mit=glied/sr mit=sprache mitte mit=teilung mittel
mit=wirkung mob mobilität mobil|machung monarch/N monarchie monitor moral mord/0 mörder moschee motion munition muslim
nachbar nach=folge nach=hut nach=richt/N nach=weis nation national/0 nationalismus nationalist/N neutralität norm
notar note not|fall/u not|lage not|stand/su novelle nuklear ober|haupt oberst ob=mann offensive öffentlichkeit
offizier/s opfer opposition order ordnung organ organisation pakt palast panzer papst parade paragraf parität
parlament/s parlamentarier partei/0N partisan/N partner partnerschaft pass/u patriarch/N patriot/N patt pazifismus
person/N petition pflicht/0 pipeline pirat/N plan/u planung plenum/0 podium politik politiker polizei polizist/N
polizistin posten präambel präfekt/N präsenz präsident/N präsidentin präsidentschaft/s präsidium/s praxis presse/0
priester prinz/N prinzip/0 privileg probe/0n problem profil prognose programm projekt propaganda protest protestler
protokoll provinz prozedur prozess prüfer prüfung putsch putschist/N quartier quote/n radar/0 radikale rahmen rakete
raketen|abwehr rand/u rang/u rasse/n rat/su ratifikation ratifizierung raum/u razzia reaktion rebell/N rebellen
rebellion rechenschaft recht/s recht|fertigung recht|sprechung rede/0 redner reform reformer regel regelung regent/N
regie regierung regime regiment/s region register reich/s rekrut/N rendite rente/n repräsentant/N repräsentation
repression republik republikaner reserve reservist/N resolution ressort rest/0 revision revolte revolution
revolutionär richter richt|linie risiko/n rolle route rück|führung rück|halt rück|kehr rück|kehrer rück|tritt/s
rück|zug/su ruhe runde rüstung sabotage sache/l sach|verhalt/s sach|verständig sach|verständige saison/0 samm|lung
sanktion/s satellit/N satz/u satzung schaden/s schah scheich scherbe schia schieds|richter schiff/s schikane/n schild
schirm/0 schlacht schlichter schlichtung schluss/u schmuggel schmuggler schnee/0 schöffe/n schritt/0 schuld/0N
schuldner schuss/u schutz/0 schwadron see/0 seele/n seite/n sekretär sekretariat/s senat/s senator/N senke
separatist/N session seuche sicherheit sieg/Se sieger signal sitz/0 sitzung/s skandal soldat/N soldatin söldner
solidarität sonde souverän souveränität sowjet sozial/0 sozial|demokrat/N sozial|demokratie sozialismus sozialist/N
sperre/l sphäre spion/0 spionage spitze/nl sprache/l sprecher sprecherin spruch/u spur staat/0sN staatlich
staats|angehörige staats|angehörigkeit staats|anwalt/su staats|ober|haupt stab/su stabilität stadt/eu staffel/0
stamm/su stand/0Su stand|punkt station stationierung stations statistik status statut stein/0e stelle/n stellung
stell|vertreter steuer stiftung stimme/nl straf/0 strafe/n straße/n strategie/n strategisch streik streit/0
streit|kraft/eu streit|kräfte strom/0u struktur studie/n stütze stütz|punkt subvention sultan summe sünde symbol
system tag/0Sse tagung takt/0 taktik taliban tank tanker tarif/0 tat/0 täter teil/0 teil|nahme/0 teil|nehmer termin
terminal territorium terror terrorismus terrorist/N thema/n theorie these/n tier/0 titel tod/Se todes|strafe tor/0e
torpedo totalitarismus transit transparenz treffen tribunal tribüne trieb/0 truppe/n tumult turm/u tyrann/N tyrannei
über=einkommen/s über=einkunft über=fall/u über=gabe über=gang/su über=griff über=leben/s über=legung über=macht
über=nahme/0 über=prüfung über=schuss/u über=setzer über=setzung über=sicht/s über=tragung über=wachung über=weisung
über=zeugung ultimatum um=fang/su um=frage um=gang/su um=gebung um=setzung um=stand/u um=sturz/u um=welt
un=abhängigkeit union un=ruhe/n unter=händler unter=nehmen/s unter=nehmer unter=redung unter=richt/s unter=schied/s
unter=schrift unter=stützer unter=stützung unter=suchung unter=zeichner unter=zeichnung ur=kunde/n ur=teil/s vakuum
vasall/N verantwortung ver=band/su ver=bot/s ver=brauch/su ver=braucher ver=brechen/s ver=brecher ver=bündete
ver=dacht/s ver=ein/s ver=einbarung ver=einigung ver=fahren/s ver=fassung ver=folgung ver=fügung ver=gabe/0 ver=gehen
ver=geltung ver=gleich/s ver=halten/s ver=hältnis ver=handler ver=handlung ver=hängung ver=hör ver=kehr/s ver=kündung
ver=längerung ver=lauf/su ver=leger ver=letzung ver=lust ver=mittler ver=mittlung ver=mögen/s ver=nehmung ver=ordnung
ver=pflichtung ver=rat/s ver=räter ver=sammlung ver=schlag ver=schwörung ver=sicherer ver=sicherung ver=söhnung
ver=sorger ver=sorgung ver=stoß/u ver=such/s ver=teidiger ver=teidigung ver=trag/su ver=trauen/s ver=treibung
ver=treter ver=treterin ver=tretung ver=trieb/s ver=urteilung ver=walter ver=waltung ver=weis ver=zicht/s ver=zug/su
veteran/N veto visier visum/0 vize/0 volk/0sSru völker/0 völker|mord volks|abstimmung volks|entscheid volks|partei
volks|vertreter voll|macht/u voll|streckung vor=behalt/su vor=feld/s vor=gang/su vor=haben/s vor=lage/n vor=marsch
vor=mund/su vor=rang/s vor=schlag/su vor=schrift vor=sicht/s vor=sitz vor=sitzende vor=sorge vor=stand/su vor=stoß/u
vor=teil/s vor=trag/su vor=wurf/su votum wache wächter waffe/n waffen|ruhe waffen|still|stand/s wahl/0 wahlen wähler
wahl|kampf/u wahl|kreis wahl|recht wall/u wandel/0 wehr/0 weisung/s welt/0 wende werk/0 wert/0e werte/0
wider=spruch/su wider=stand/su wieder=aufbau wieder=vereinigung wille/n willen/s wirkung wirren wirtschaft wissen/s
wohl|stand/s wort/0eru würde/n wut zahl/0N zar/N zeitung zelle/l zensur zentral zentrale zentralismus zentrum/0s
zeremonie zer=fall/s zer=störer zer=störung zeuge/n zeugnis ziel/0 zitat zivil zivilisation zivilist/N zoll/u zone/n
zu=flucht/s zu=gabe zu=gang/su zu=geständnis zu=kunft/s zu=lassung zu=sage zu=sammenarbeit/s zusammen=bruch/su
zusammen=hang/su zusammen=schluss/u zu=schuss/u zu=spruch/su zu=stand/su zu=ständigkeit zu=stimmung zu=wachs
zu=wanderung zu=wendung zwang/su zweck zwischen|fall/u zyklus
`;
