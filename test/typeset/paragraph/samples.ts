/** Two long paragraphs of our own, about nothing that happened. */
export const GERMAN =
  "Am zweiten Verhandlungstag einigten sich die Abordnungen beider Küstenländer darauf, den gemeinsamen Fischereiausschuss " +
  "wieder einzuberufen, dessen letzte Sitzung vier Jahre zurückliegt. Die Ministerin für Landwirtschaft nannte das Ergebnis " +
  "„einen brauchbaren Anfang, mehr nicht“; ihr Amtskollege sprach von einer Grundlage, auf der man weiterarbeiten könne. " +
  "Offen blieb, wer die Überwachung der Schonzeiten bezahlt und ob die Hafenbehörden ihre Fangdaten künftig austauschen. " +
  "Mehrere Umweltverbände bemängelten, dass die vereinbarten Höchstmengen – sie liegen bei 40 Prozent des Vorjahres – auf " +
  "veralteten Bestandsaufnahmen beruhten. Eine Sachverständigengruppe soll bis zum Frühjahr neue Zahlen vorlegen, " +
  "einschließlich einer Abschätzung der Auswirkungen auf kleinere Genossenschaften. Nach Auskunft der Geschäftsführung " +
  "sind dort rund 1.200 Menschen beschäftigt, überwiegend in der Weiterverarbeitung. Die nächste Zusammenkunft ist für den " +
  "Herbst vorgesehen; als Tagungsort wurde eine Nordsee-Insel vorgeschlagen, die mit der Fähre zu erreichen ist.";

export const ENGLISH =
  "On the second day of the talks the delegations of both coastal states agreed to call the joint fisheries committee back " +
  "into session, four years after it last met. The minister for agriculture described the outcome as “a workable beginning, " +
  "and no more than that”; her counterpart spoke of a foundation on which both administrations could build. It remained " +
  "unclear who would pay for monitoring the closed seasons, and whether the harbour authorities would share their catch data " +
  "in future. Several environmental organisations objected that the agreed quotas, at forty per cent of last year’s level, " +
  "relied on out-of-date assessments of the stocks. A group of independent experts is to present new figures by the spring, " +
  "including an estimate of the consequences for the smaller cooperatives, which employ about 1,200 people between them, " +
  "most of them in processing. The next meeting is planned for the autumn; an island in the North Sea has been suggested as " +
  "the venue, although it can be reached by ferry only, and the accommodation available there is limited.";
