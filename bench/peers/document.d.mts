import type { PeersDocument } from "./engine.ts";

export function makeDocument(count: number, seed: number): PeersDocument;
