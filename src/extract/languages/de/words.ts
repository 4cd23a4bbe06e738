/** Closed classes of German: the words whose role in a sentence does not depend on the subject. Lower case. */

export const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const ARTICLES = setOf(`
  der die das dem den des ein eine einer eines einem einen
  kein keine keiner keines keinem keinen
  dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden
  mein meine meiner meines meinem meinen dein deine sein seine seiner seines seinem seinen
  ihr ihre ihrer ihres ihrem ihren unser unsere unserer unseres unserem unseren euer eure
  beide beiden beider alle aller allen viele vieler vielen einige einiger einigen mehrere mehrerer mehreren
  manche mancher manchen zahlreiche zahlreicher zahlreichen sämtliche sämtlicher sämtlichen
  zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dutzende hunderte tausende
    jegliche jeglicher jegliches jeglichem jeglichen etliche etlicher etlichen
  welche welcher welches welchem welchen solche solcher solches solchem solchen andere anderer anderen`);

/** Articles that can begin a genitive: "der Leiter des Instituts", "Sprecher der Polizei". */
export const GENITIVES = setOf(
  "des der eines einer dieses dieser jenes jener seines seiner ihres ihrer unseres unserer meines meiner keiner beider mehrerer zweier dreier aller einiger vieler zahlreicher",
);

/** Articles that cannot begin the subject of a clause. */
export const OBLIQUE = setOf(
  "dem den einem einen keinem keinen diesem diesen jenem jenen seinem seinen ihrem ihren unserem unseren meinem meinen",
);

export const PREPOSITIONS = setOf(`
  in im ins an am ans auf aufs aus bei beim mit nach von vom vor vorm zu zum zur über übers unter um ums für fürs durch gegen ohne bis
  seit während wegen trotz gegenüber zwischen neben hinter entlang laut gemäß infolge aufgrund angesichts hinsichtlich bezüglich
  anlässlich anläßlich innerhalb außerhalb mittels per pro je ab samt nebst seitens zugunsten zuungunsten anhand mithilfe statt anstatt
  anstelle binnen namens betreffs entsprechend zufolge entgegen inklusive einschließlich außer dank mangels kraft nahe unweit via`);

/** Pronouns that can be the subject by themselves. */
export const SUBJECT_PRONOUNS = setOf(
  "er sie es ich wir man dieser diese dieses jener jene letzterer letztere ersterer erstere beide jemand niemand alle viele einige andere",
);

/** Pronouns that no subject is made of. */
export const OBJECT_PRONOUNS = setOf(
  "sich ihm ihn ihr ihnen mir mich dir dich uns euch einander dies das dem den denen dessen deren",
);

export const COORDINATORS = setOf("und oder aber sondern denn doch jedoch sowie bzw beziehungsweise");

export const SUBJUNCTIONS = setOf(`
  dass daß ob weil da als wenn falls nachdem bevor ehe während obwohl obgleich obschon wenngleich wobei sodass sodaß damit indem sobald
  solange sofern soweit sooft seitdem seit bis zumal wohingegen wie wonach wodurch womit woraufhin wofür wogegen worauf woran worüber
  worin wozu wovon weshalb weswegen`);

export const QUESTION_WORDS = setOf(
  "wer was wen wem wessen wo wohin woher wann warum weshalb wieso wie wieviel inwieweit inwiefern welche welcher welches welchen welchem",
);

export const RELATIVES = setOf(
  "der die das dem den deren dessen denen welcher welche welches welchem welchen was wo",
);

/** Words that stand beside a verb and belong to no noun; they may stand between a verb and its subject. */
export const ADVERBS = setOf(`
  allerdings also auch außerdem bereits bislang bisher dabei dafür dagegen daher dahingehend damals damit danach dann daraufhin darin darüber darum
  davon dazu dennoch derweil derzeit deshalb deswegen ebenfalls ebenso eher eigentlich einmal endlich ergänzend erneut erst erstmals etwa ferner folglich
  ganz gar gegebenenfalls gerade gestern gestrig gleichfalls gleichzeitig heute hier hierbei hierzu hingegen immer immerhin indes indessen
  inzwischen jedoch jetzt kürzlich lediglich letztlich mehrfach mehrmals mittlerweile morgen nachdrücklich nämlich natürlich nicht nie noch nochmals
  nun nur offenbar öffentlich oft ohnehin persönlich rund scharf schließlich schon sehr seither selbst so sofort sogar somit sonst soeben später stets trotzdem
  überdies übrigens umgehend unterdessen vielmehr vielleicht vorab vorerst vorgestern vorher weiter weiterhin weiters wieder wiederholt wiederum wörtlich
  wohl zuerst zudem zugleich zuletzt zumindest zunächst zuvor zwar zusätzlich zurzeit anschließend daneben darauf demnach dort einerseits
  andererseits gemeinsam gegenüber klar kurz lange laut mehr meist offiziell schriftlich telefonisch unlängst unter anderem vergangene
  vor allem weitgehend gestern abend heftig deutlich eindringlich ausdrücklich unmissverständlich hinzu demgegenüber demzufolge tatsächlich
  freilich insbesondere insgesamt jüngst neulich dementsprechend abschließend einleitend wenig sichtlich fast kaum hinterher seinerseits ihrerseits derart
  anders ähnlich genauso deutlicher klarer schärfer vorsichtiger weniger
  unten oben draußen drinnen drüben nebenan anderswo hinten vorne überall nirgends abends morgens nachts mittags`);

/** Nouns of time: a phrase with one of them beside the verb is no subject. */
export const TIME_NOUNS = setOf(`
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober
  november dezember morgen vormittag mittag nachmittag abend nacht tag tage woche wochen wochenende monat monate jahr jahre uhr stunde
  stunden minuten minute jahrzehnt sommer winter herbst frühjahr frühling ende anfang mitte montagabend dienstagabend mittwochabend donnerstagabend freitagabend
  samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen
  montagnachmittag dienstagnachmittag mittwochnachmittag donnerstagnachmittag freitagnachmittag samstagnachmittag sonntagnachmittag
  montagvormittag dienstagvormittag mittwochvormittag donnerstagvormittag freitagvormittag samstagvormittag sonntagvormittag vortag jahresende wochenbeginn zeitpunkt`);

export const AUXILIARIES = setOf(
  "hat habe haben hatte hatten hätte hätten habt ist sind war waren sei seien wäre wären wird werden wurde wurden werde würde würden worden",
);
export const HAVE = setOf("hat habe haben hatte hatten hätte hätten");
export const BECOME = setOf("wird werden wurde wurden werde würde würden");
export const BE = setOf("ist sind war waren sei seien wäre wären");
export const MODALS = setOf(
  "kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten muß mußte will wollen wollte wollten wolle soll sollen sollte sollten solle darf dürfen durfte durften dürfe dürfte dürften mag mögen möge möchte möchten",
);

/** Subjunctives that reported speech uses whoever speaks; they have no other reading. */
export const SURE_SUBJUNCTIVES = setOf(
  "sei seien habe werde könne müsse solle wolle dürfe möge wisse gebe gehe komme stehe liege bleibe mache lasse halte nehme sehe finde führe bringe brauche bestehe handle handele gelte lägen gäbe gäben käme kämen ginge bräuchten bräuchte ließe",
);

/** Subjunctives II that are also used without reported speech. */
export const WEAK_SUBJUNCTIVES = setOf(
  "könnte könnten würde würden müsste müssten dürfte dürften wäre wären hätte hätten",
);

/** Look like a subjunctive I and are mostly something else. */
export const FALSE_SUBJUNCTIVES = setOf(`
  eine alle seine reiche weise lage weite breite eile ehre liebe dichte teile folge rede bitte falle welle gute kranke lahme bleiche gleiche glatte
  starke falsche arme leere volle dunkle weiche reife nasse heile rege zahme wache faule kühle trübe stille ziele spitze feste härte
  nähe reihe stelle strenge laute rote weiße schwarze grüne blaue klare weite hohe lose müde rohe sichere bessere mehre offene freie frische
  kürze länge schwäche stärke störe tiefe wärme würdige steife runde bunte brave beste wunde letzte nächste erste heute beide solche welche
  bekannte verwandte gesandte angestellte diese jene manche einige mehrere andere gewisse gesamte eigene halbe ganze`);

/** After these a point ends no sentence and no name. */
export const TITLES = setOf("dr prof mr mrs ms st hl dipl ing med jur rer nat phil mag");

export const MONTHS = setOf(
  "januar jänner februar märz april mai juni juli august september oktober november dezember",
);

/** After these a point ends no sentence. */
export const ABBREVIATIONS = setOf(`
  abs abt allg anm art aufl ausg bd bes betr bsp bspw bzgl bzw ca chr co corp d dipl dr e ehem etc ev evtl exkl f ff frl geb gegr ggf ggfs
  griech h hl hr hrsg inc ing inkl insb ital jh jhd jun kath kfm lat lt ltd m mag max med mi min mind mio mrd mr mrs ms mt n nr o op p pf
  phil pos prof proz r rd red rer s sen sog sr st staatl std stellv str tel teilw tsd u usw usf v vgl vj vol vs w wg z zb zt zzgl
  jan feb apr jun jul aug sept sep okt nov dez`);

/** Written with a capital only at the beginning of a sentence. */
export const OPENERS = setOf(`
  der die das dem den des ein eine einer eines einem einen er sie es wir ich man in im am an auf aus bei beim mit nach von vom vor zu zum zur
  über unter um für durch gegen ohne bis seit während wegen trotz auch aber als wenn wie da dass ob weil und oder doch jedoch nun so dann danach
  dabei dort hier heute gestern damit dazu darüber derzeit zudem außerdem allerdings bereits noch schon nur sein seine ihr ihre dieser diese
  dieses diesem diesen kein keine was wer wo warum laut insgesamt später zuvor inzwischen zwar beide viele einige mehrere alle`);
