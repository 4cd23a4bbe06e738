/** Words that turn a sentence round, German and English. */

/** As words of their own; “keineswegs” and “nobody’s” too. */
export const NEGATION =
  /(?<![\p{L}\p{M}])(?:nicht|nichts|kein\p{L}*|nie|niemals|niemand\p{L}*|nirgend\p{L}*|weder|ohne|mitnichten|not|no|none|never|nobody|nothing|nowhere|neither|nor|without|cannot|\p{L}+n['’]t)(?![\p{L}\p{M}])/iu;

/** Words that say no without a negation. A sentence with one of them may stand for a sentence with a negation. */
export const REFUSAL =
  /(?<![\p{L}\p{M}])(?:lehn\p{L}*|ablehn\p{L}*|abgelehn\p{L}*|verweiger\p{L}*|verwarf\p{L}*|verw(?:e|i)rf\p{L}*|weist|wies|zweif\p{L}*|Zweif\p{L}*|bezweif\p{L}*|skepti\p{L}*|verfrüht|unmöglich|inakzeptabel|kaum|wenig|fehl\p{L}*|Abwesenheit|abwesend|gegen|ausgeschlossen|ausschlie\p{L}*|schließ\p{L}*|leugn\p{L}*|dement\p{L}*|bestreit\p{L}*|bestritt\p{L}*|scheiter\p{L}*|un\p{L}{4,}|noch|offen|außerstande|verzicht\p{L}*|reject\p{L}*|refus\p{L}*|den(?:y|ies|ied)|doubt\p{L}*|decline\p{L}*|dismiss\p{L}*|oppos\p{L}*|against|fail\p{L}*|lack\p{L}*|absen\p{L}*|hardly|scarcely|little|few|rul(?:es?|ed|ing) out|premature|impossible|unable|still|yet|remain\p{L}*|left|avoid\p{L}*|prevent\p{L}*|un\p{L}{4,})(?![\p{L}\p{M}])/u;
