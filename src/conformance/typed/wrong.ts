// Each of these is wrong, and the compiler must say so of each: WRONG stands where it must.
import type { SubmitNeedInput } from './generated/schema.js';
import type { FiguresQuery } from './generated/operations.js';
import { SkillNames, type names } from './app.js';
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';

export const unknownField = (answer: FiguresQuery) => answer.figures[0]?.shoeSize; // WRONG
export const noKey: SubmitNeedInput = { title: '路灯坏了', place: 'T-000007' }; // WRONG
export const noNumber: VariablesOf<typeof SkillNames> = { first: 'three' }; // WRONG
export const noEnum: import('./generated/schema.js').FigureKind = 'SHOE'; // WRONG
export const mayBeNull = (answer: FiguresQuery) => answer.figures[0]?.measured.toFixed(1); // WRONG
export const otherAnswer: Parameters<typeof names>[0] = {} as FiguresQuery; // WRONG
export const right: ResultOf<typeof SkillNames>['skills']['totalCount'] = 3;
