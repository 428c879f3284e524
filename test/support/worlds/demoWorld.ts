import type { DomainRecord, World } from '../../../src/sandbox/world/model.js';

/** A day in ms. */
export const DAY = 86_400_000;
/** The present of the worlds under test: a Wednesday noon. */
export const NOW = Date.UTC(2026, 5, 17, 12);
/** The last seven days. */
export const WEEK = { from: NOW - 7 * DAY };

/** A domain of a world, which has to be there. */
export function domainIn(world: World, name = 'demo'): DomainRecord {
  const domain = world.domains.get(name);
  if (domain === undefined) throw new Error(`no domain ${name}`);
  return domain;
}

/** A case block as far as tests look at it (forms.md 2.5). */
export interface CaseBlock {
  readonly '@case_id': string;
  readonly create?: Readonly<Record<string, string>>;
  readonly update?: Readonly<Record<string, string>> | null;
  readonly close?: '';
}

const isCaseBlock = (node: object): node is CaseBlock => '@case_id' in node;

/** All case blocks of a form's JSON, at any depth. */
export function caseBlocks(node: unknown): CaseBlock[] {
  if (Array.isArray(node)) return node.flatMap(caseBlocks);
  if (typeof node !== 'object' || node === null) return [];
  return isCaseBlock(node) ? [node] : Object.values(node).flatMap(caseBlocks);
}
