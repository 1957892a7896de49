import type { AccountKind, Level, Levels, Role, Rule, Visibility } from '../types.ts';
import { LEVELS } from './layer.ts';

/** What decides the default levels of an account. */
export interface Sort {
  readonly kind: AccountKind;
  readonly role: Role | undefined;
  readonly visibility: Visibility;
}

/**
 * The levels of a rule before a config changes any: those of the kind of account; one step lower where only close friends
 * read along, but never for what harms others; never lower than what the role asks for.
 */
export function defaultLevels(rule: Rule, { kind, role, visibility }: Sort): Levels {
  let levels = rule.levels[kind];
  if (visibility === 'close' && !HARMS_OTHERS.has(rule.id)) levels = mapped(levels, lower);
  const floor = role === undefined ? undefined : FLOORS[role][rule.id];
  return floor === undefined ? levels : mapped(levels, (level, weight) => higher(level, floor[weight]));
}

/** The level below. */
export function lower(level: Level): Level {
  return LEVELS[Math.max(0, LEVELS.indexOf(level) - 1)] as Level;
}

// --- internal ---

const HARMS_OTHERS: ReadonlySet<string> = new Set(['secrets', 'confidential', 'personal-data']);

const stance: Levels = { light: 'info', clear: 'error', heavy: 'error' };
const firm: Levels = { light: 'warn', clear: 'error', heavy: 'error' };

/**
 * What readers expect of a role, whatever the kind of its account. A civil servant's and a journalist's own account is read
 * as that of the office or the paper; who is regulated, or speaks as an official, is held to every promise.
 */
const FLOORS: Readonly<Record<Role, Readonly<Record<string, Levels>>>> = {
  employee: {},
  'civil-servant': { politics: stance, confidential: firm },
  journalist: { politics: stance },
  regulated: { claims: firm, disclosure: { light: 'error', clear: 'error', heavy: 'error' } },
  'official-mixed': { politics: { light: 'off', clear: 'warn', heavy: 'error' } },
};

function mapped(levels: Levels, change: (level: Level, weight: keyof Levels) => Level): Levels {
  return {
    light: change(levels.light, 'light'),
    clear: change(levels.clear, 'clear'),
    heavy: change(levels.heavy, 'heavy'),
  };
}

function higher(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b;
}
