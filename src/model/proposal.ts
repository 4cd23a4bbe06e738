/** What somebody from elsewhere, a language model for one, proposes for a draft. Nothing in it counts before the gate has confirmed it. */

import type { Stance } from "./events.ts";
import type { StatementKind } from "./extraction.ts";

/** Where a proposal says that it stands: the source's exact words, and the paragraph that holds them. */
export interface Claimed {
  readonly words: string;
  readonly paragraph: number;
}

export interface ProposedStatement extends Claimed {
  readonly kind: Extract<StatementKind, "direct" | "partial" | "indirect">;
  /** As the source spells the name. */
  readonly speaker: string;
  /** The paragraph that names the speaker, when it is another. */
  readonly speakerParagraph: number | undefined;
}

export interface ProposedPoint extends Claimed {
  readonly text: string;
  readonly kind: "fact" | "claim";
}

export interface ProposedReaction extends Claimed {
  /** Two-letter code (ISO 3166-1). */
  readonly country: string;
  readonly speaker: string | undefined;
  readonly stance: Stance;
  readonly position: string;
}

/** A proposal that is not taken over, and why. */
export interface RejectedProposal {
  readonly what: string;
  readonly reason: string;
}

export interface Proposals {
  /** Who proposes: the name that a model goes by. */
  readonly by: string;
  readonly statements: readonly ProposedStatement[];
  readonly summary: readonly ProposedPoint[];
  readonly reactions: readonly ProposedReaction[];
  /** Those that have not even the form of a proposal. */
  readonly rejected: readonly RejectedProposal[];
}
